# frozen_string_literal: true

module OpenAI
  module Internal
    module Type
      # Arrays whose items are of one type: `ArrayOf[String]`, `ArrayOf[enum: -> { M }]`, `ArrayOf[Integer, nil?: true]`.
      #
      # @api private
      class ArrayOf < ItemType
        # @return [Boolean]
        def ===(other) = other.is_a?(Array) && other.all? { |value| matches_item?(value) }

        # @return [Array, nil]
        def coerce(value, wire)
          return value if value.nil?
          raise Errors::ConversionError.new(value, self) unless value.respond_to?(:to_ary)

          value.to_ary.map { |each| item.coerce(each, wire) }
        end

        # @return [Object]
        def dump(value)
          value = value.to_a if value.is_a?(Set) || value.is_a?(Enumerator)
          value.is_a?(Array) ? value.map { |each| item.dump(each) } : Converter.dump_any(value)
        end

        # @return [Integer, nil]
        def fit(value, wire, depth)
          fit_items(value, wire, depth) if value.is_a?(Array)
        end
      end
    end
  end
end
