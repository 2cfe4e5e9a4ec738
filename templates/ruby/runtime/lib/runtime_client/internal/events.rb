# frozen_string_literal: true

module RuntimeClient
  module Internal
    # Server-sent events: how they are decoded (the HTML standard, section 9.2), and what is done with which.
    #
    # @api private
    module Events
      # An event; `name` is nil if it has none.
      Event = Struct.new(:name, :data)

      BYTE_ORDER_MARK = "\xEF\xBB\xBF".b.freeze
      private_constant :BYTE_ORDER_MARK

      class << self
        # @param chunks [Enumerator<String>]
        # @return [Enumerator<Event>]
        def decode(chunks)
          Enumerator.new do |events|
            name = nil
            data = nil
            lines(chunks) do |line|
              if line.empty?
                events << Event.new(name, data.join("\n")) if data
                name = data = nil
                next
              end
              field, value = field_of(line)
              case field
              when "event" then name = value.empty? ? nil : value
              when "data" then (data ||= []) << value
              end
            end
            # What no empty line ends is handed on nevertheless: some servers forget it after the last event.
            events << Event.new(name, data.join("\n")) if data
          end
        end

        # The lines of a text that comes in pieces. They end with CR LF, CR or LF, and are handed on when they do: what
        # comes after a CR may be long in coming.
        #
        # @param chunks [Enumerator<String>]
        # @yieldparam [String]
        # @return [void]
        def lines(chunks)
          rest = "".b
          after_cr = false
          first = true
          hand_on = lambda do |line|
            line = line.delete_prefix(BYTE_ORDER_MARK) if first
            first = false
            yield(line.force_encoding(Encoding::UTF_8).scrub)
          end
          chunks.each do |chunk|
            next if chunk.empty?

            chunk = chunk.b
            chunk = chunk.byteslice(1..) if after_cr && chunk.start_with?("\n")
            after_cr = chunk.empty? ? false : chunk.end_with?("\r")
            searched = rest.bytesize
            rest << chunk
            start = 0
            while (stop = rest.index(/[\r\n]/n, [searched, start].max))
              hand_on.call(rest.byteslice(start, stop - start))
              stop += 1 if rest.getbyte(stop) == 13 && rest.getbyte(stop + 1) == 10
              start = stop + 1
            end
            rest = rest.byteslice(start..) if start.positive?
          end
          hand_on.call(rest) unless rest.empty?
        end

        # The rule for an event. One that no rule knows is handed on, unless the rules name the events that are: then the
        # list is complete, and an unknown event is one that a newer server sends to newer clients.
        #
        # @param event [Event]
        # @return [Hash{Symbol=>Object}]
        def rule_for(event, rules = Settings::EVENT_RULES)
          found = rules.find { |rule| matches?(rule, event) }
          return found if found

          complete = rules.any? { |rule| rule[:events] && rule[:handle] == :yield }
          {handle: complete ? :continue : :yield}
        end

        # Whether the data of an event holds an error.
        #
        # @return [Boolean]
        def error?(event, rule)
          property = rule[:error_property]
          return false unless property

          body = json(event.data)
          body.is_a?(Hash) && ![nil, false, ""].include?(body[property])
        end

        # What an error says.
        #
        # @return [String]
        def message(body, property)
          inner = body.is_a?(Hash) && property ? body.fetch(property, body) : body
          told = inner.is_a?(Hash) ? inner[:message] : inner
          told.is_a?(String) && !told.empty? ? told : JSON.generate(body)
        end

        # An event with its name.
        #
        # @return [Hash{Symbol=>Object}]
        def envelope(event)
          found = json(event.data)
          {event: event.name, data: found.nil? ? event.data : found}
        end

        # @return [Object, nil] nil if it is no JSON.
        def json(data)
          JSON.parse(data, symbolize_names: true)
        rescue JSON::ParserError
          nil
        end

        private

        def field_of(line)
          field, _, value = line.partition(":")
          [field, value.delete_prefix(" ")]
        end

        def matches?(rule, event)
          (rule[:events].nil? || rule[:events].include?(event.name)) &&
            (rule[:data_prefix].nil? || event.data.start_with?(rule[:data_prefix]))
        end
      end
    end
  end
end
