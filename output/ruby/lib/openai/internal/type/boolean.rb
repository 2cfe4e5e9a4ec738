# frozen_string_literal: true

module OpenAI
  module Internal
    module Type
      # `true` or `false`.
      #
      # @api private
      class Boolean
        class << self
          # @return [Boolean]
          def ===(other) = [true, false].include?(other)

          # @return [Boolean, nil]
          def coerce(value, _wire)
            case value
            when true, false, nil then value
            when "true" then true
            when "false" then false
            else raise Errors::ConversionError.new(value, self)
            end
          end

          # @return [Object]
          def dump(value) = value

          # @return [Integer, nil]
          def fit(value, _wire, _depth)
            case value
            when true, false then 2
            when "true", "false" then 0
            end
          end
        end
      end
    end
  end
end
