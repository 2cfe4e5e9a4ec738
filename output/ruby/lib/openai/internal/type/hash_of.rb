# frozen_string_literal: true

module OpenAI
  module Internal
    module Type
      # Hashes whose values are of one type, with Symbols as keys: `HashOf[String]`.
      #
      # @api private
      class HashOf < ItemType
        # @return [Boolean]
        def ===(other) = other.is_a?(Hash) && other.each_value.all? { |value| matches_item?(value) }

        # @return [Hash, nil]
        def coerce(value, wire)
          return value if value.nil?
          raise Errors::ConversionError.new(value, self) unless value.respond_to?(:to_hash)

          value.to_hash.to_h { |key, each| [key.to_sym, item.coerce(each, wire)] }
        end

        # @return [Object]
        def dump(value)
          value.is_a?(Hash) ? value.transform_values { |each| item.dump(each) } : Converter.dump_any(value)
        end

        # @return [Integer, nil]
        def fit(value, wire, depth)
          return unless value.is_a?(Hash)

          # An object that any model fits is rather that.
          found = fit_items(value.values, wire, depth)
          found && [found, 1].min
        end
      end
    end
  end
end
