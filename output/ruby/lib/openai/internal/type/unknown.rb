# frozen_string_literal: true

module OpenAI
  module Internal
    module Type
      # Anything. Objects are Hashes with Symbols as keys.
      #
      # @api private
      class Unknown
        class << self
          # @return [Boolean]
          def ===(_other) = true

          # @return [Object]
          def coerce(value, _wire) = value

          # @return [Object]
          def dump(value) = Converter.dump_any(value)

          # @return [Integer]
          def fit(_value, _wire, _depth) = 0
        end
      end
    end
  end
end
