# frozen_string_literal: true

module OpenAI
  module Internal
    module Type
      # What every kind of value can do. A type answers to:
      #
      # - `coerce(value, wire)`: the value as users see it. `wire` tells where it comes from: from JSON, whose objects have
      #   wire names, or from the caller, whose Hashes have the names of fields. Raises `ConversionError`.
      # - `dump(value)`: the value as it is sent: Hashes with wire names, Arrays, texts, numbers, files.
      # - `fit(value, wire, depth)`: how well a value is one of this type: nil if not at all, else more is better: 2 for a
      #   value of the very kind, 0 for one that can be converted. Objects are looked into as deep as `depth` says.
      #
      # @api private
      module Converter
        class << self
          # The converter of a type as it is declared: a class, a converter, or a lambda around one.
          #
          # @param type [Object]
          # @return [Object]
          def of(type)
            type = type.call while type.is_a?(Proc)
            Primitives::BY_CLASS.fetch(type) do
              next type if type.respond_to?(:coerce) && type.respond_to?(:dump)

              raise ArgumentError, "#{type.inspect} is no type"
            end
          end

          # @param type [Object]
          # @param value [Object]
          # @param wire [Boolean]
          # @return [Object]
          # @raise [OpenAI::Errors::ConversionError]
          def coerce(type, value, wire: true) = of(type).coerce(value, wire)

          # @param type [Object]
          # @param value [Object]
          # @return [Object]
          def dump(type, value) = of(type).dump(value)

          # What is sent for a value of which nothing is known.
          #
          # @param value [Object]
          # @return [Object]
          def dump_any(value)
            case value
            when String then as_text(value)
            when Hash then value.transform_values { |item| dump_any(item) }
            when Array then value.map { |item| dump_any(item) }
            when BaseModel then value.to_wire
            when Time, DateTime then text_of_time(value)
            when Date then value.iso8601
            when Set then dump_any(value.to_a)
            else value
            end
          end

          # Data with the names that users know, at every depth.
          #
          # @param value [Object]
          # @return [Object]
          def deep_to_h(value)
            case value
            when BaseModel then value.deep_to_h
            when Hash then value.transform_values { |item| deep_to_h(item) }
            when Array then value.map { |item| deep_to_h(item) }
            else value
            end
          end

          # RFC 3339, with as many digits for fractions of a second as it needs.
          #
          # @param time [Time, DateTime]
          # @return [String]
          def text_of_time(time)
            nanoseconds = (time.is_a?(Time) ? time.nsec : time.to_time.nsec)
            digits = [0, 3, 6].find { |n| (nanoseconds % (10**(9 - n))).zero? } || 9
            time.xmlschema(digits)
          end

          private

          # Text that was read as bytes is text nevertheless.
          def as_text(value)
            return value unless value.encoding == Encoding::BINARY

            text = value.dup.force_encoding(Encoding::UTF_8)
            text.valid_encoding? ? text : value
          end
        end
      end
    end
  end
end
