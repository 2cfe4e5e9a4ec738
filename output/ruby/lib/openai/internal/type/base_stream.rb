# frozen_string_literal: true

module OpenAI
  module Internal
    module Type
      # What the classes of streams have in common. A stream is read once, by the thread that asked for it; reading it to
      # the end, leaving the loop or `close` gives its connection back.
      module BaseStream
        include Enumerable

        # @api private
        #
        # @param response [OpenAI::Internal::Transport::Response]
        # @param model [Object]
        # @param envelope [Boolean]
        def initialize(response:, model:, envelope: false)
          @response = response
          @model = Converter.of(model)
          @envelope = envelope
        end

        # @return [Integer]
        def status = @response.status

        # @return [Hash{String=>String}] with names in lower case.
        def headers = @response.headers

        # @yieldparam [Object]
        # @return [Enumerator, nil]
        # @raise [OpenAI::Errors::APIError]
        def each(&block)
          return to_enum unless block

          begin
            read(&block)
          ensure
            close
          end
          nil
        end

        # The events, one after the other.
        #
        # @return [Enumerator]
        def to_enum(method = :each, *rest) = super
        alias_method :enum_for, :to_enum

        # Ends the stream. It may be called at any time, and more than once.
        #
        # @return [void]
        def close = @response.close

        # @return [String]
        def inspect = "#<#{self.class} #{status}>"

        private

        # Whether what is expected is text.
        def text? = @model.equal?(Primitives::BY_CLASS[String])

        # A value of the data of an event. Where text is wanted, what is no JSON is the text itself.
        def decode(data)
          @model.coerce(JSON.parse(data, symbolize_names: true), true)
        rescue JSON::ParserError
          return data if text?

          raise OpenAI::Errors::APIError.new(
            url: @response.url,
            status: status,
            headers: headers,
            body: data,
            message: "An event of the stream is no JSON: #{data[0, 80].inspect}"
          )
        end
      end
    end
  end
end
