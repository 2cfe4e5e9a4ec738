# frozen_string_literal: true

module OpenAI
  module Internal
    module Transport
      # What a response is, as users see it.
      #
      # @api private
      module Decoding
        class << self
          # @param response [OpenAI::Internal::Transport::Response]
          # @param model [Object] the type.
          # @param unwrap [Symbol, nil] the property that is the result.
          # @return [Object]
          # @raise [OpenAI::Errors::Error]
          def of(response, model, unwrap)
            type = Type::Converter.of(model)
            case Type::Primitives::BY_CLASS.key(type).to_s
            when "NilClass" then return
            when "StringIO" then return StringIO.new(response.body.b)
            when "String" then return text_in(response) unless unwrap
            end
            return if response.body.strip.empty?

            found = json_in(response, type)
            found = found[unwrap] if unwrap && found.is_a?(Hash)
            type.coerce(found, true)
          end

          private

          # JSON that is a text, else what the response is.
          def text_in(response)
            found = response.json if response.headers["content-type"] && response.json?
            found.is_a?(String) ? found : response.text
          end

          def json_in(response, type)
            JSON.parse(response.text, symbolize_names: true, max_nesting: 512)
          rescue JSON::ParserError
            return response.text if type == Type::Unknown && !response.json?

            raise Errors::APIError.new(
              url: response.url,
              status: response.status,
              headers: response.headers,
              body: response.text,
              message: "The response is no JSON; its type is #{response.headers['content-type'].inspect}"
            )
          end
        end
      end
    end
  end
end
