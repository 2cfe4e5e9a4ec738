# typed: strong

module OpenAI
  module Internal
    module Type
      # A module whose constants are the values that a property may have.
      #
      # @api private
      module Enum
        sig { overridable.returns(T::Array[T.any(Symbol, Integer, Float, T::Boolean)]) }
        def values
        end

        sig { params(other: T.anything).returns(T::Boolean) }
        def ===(other)
        end

        sig { params(other: T.anything).returns(T::Boolean) }
        def ==(other)
        end

        sig { returns(Integer) }
        def hash
        end
      end
    end
  end
end
