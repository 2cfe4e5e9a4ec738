# typed: strong

module OpenAI
  module Internal
    module Type
      # A module that stands for a value of one of several types.
      #
      # @api private
      module Union
        sig { overridable.returns(T::Array[T.anything]) }
        def variants
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
