# frozen_string_literal: true

module OpenAI
  module Internal
    module Transport
      # What a request carries, and what kind of content it is.
      #
      # @api private
      class Body
        JSON_TYPE = "application/json"
        FORM_TYPE = "application/x-www-form-urlencoded"
        BINARY_TYPE = "application/octet-stream"
        private_constant :JSON_TYPE, :FORM_TYPE, :BINARY_TYPE

        # @return [String] the content type.
        attr_reader :type

        # @return [OpenAI::Internal::Transport::Content]
        attr_reader :content

        # @param value [Object, nil]
        # @param type [String, nil] the content type that is asked for.
        # @return [OpenAI::Internal::Transport::Body, nil]
        def self.of(value, type)
          return if value.nil?

          media = type.to_s.split(";", 2).first.to_s.strip.downcase
          case media
          when %r{\Amultipart/} then multipart(value, type)
          when FORM_TYPE then new(type, Content.of(value.is_a?(Hash) ? Util.encode_query(value) : value))
          when "", JSON_TYPE, /\+json\z/ then json(value, type)
          else new(type, Content.of(raw(value)))
          end
        end

        # @api private
        def self.multipart(value, type)
          return new(type, Content.of(value)) unless value.is_a?(Hash)

          form = Multipart.new(value)
          new("#{type.split(';', 2).first}; boundary=#{form.boundary}", form)
        end

        # @api private
        def self.json(value, type)
          type = nil if type.to_s.empty?
          return new(type || BINARY_TYPE, Content.of(value)) if Type::FileInput.file?(value)

          new(type || JSON_TYPE, Content.of(JSON.generate(value)))
        rescue JSON::GeneratorError, EncodingError => e
          raise ArgumentError, "the body cannot be written as JSON: #{e.message[0, 200]}"
        end

        # @api private
        def self.raw(value)
          case value
          when String then value
          when Hash, Array then JSON.generate(value)
          else Type::FileInput.file?(value) ? value : Util.text(value)
          end
        end
        private_class_method :multipart, :json, :raw

        # @param type [String]
        # @param content [OpenAI::Internal::Transport::Content]
        def initialize(type, content)
          @type = type
          @content = content
        end

        # @return [Boolean] whether it can be sent more than once.
        def again? = content.again?
      end
    end
  end
end
