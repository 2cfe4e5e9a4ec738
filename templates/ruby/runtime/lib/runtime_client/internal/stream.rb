# frozen_string_literal: true

module RuntimeClient
  module Internal
    # A stream of server-sent events.
    #
    # @example
    #   stream.each { |event| puts(event) }
    class Stream
      include RuntimeClient::Internal::Type::BaseStream

      private

      def read
        events = Events.decode(@response.each_chunk)
        events.each do |event|
          rule = Events.rule_for(event)
          case rule[:handle]
          when :yield then yield(value_of(event, rule))
          when :error then raise failure(event, rule)
          when :done
            # Read to the end, the connection can be used again.
            @response.drain
            break
          when :break then break
          end
        end
      end

      def value_of(event, rule)
        raise failure(event, rule) if Events.error?(event, rule)

        @envelope ? @model.coerce(Events.envelope(event), true) : decode(event.data)
      end

      def failure(event, rule)
        body = Events.json(event.data)
        body = event.data if body.nil?
        message = Events.message(body, rule[:error_property])
        RuntimeClient::Errors::APIStatusError.for(
          url: @response.url,
          status: status,
          headers: headers,
          body: body,
          message: "Error while streaming: #{message}"
        )
      end
    end
  end
end
