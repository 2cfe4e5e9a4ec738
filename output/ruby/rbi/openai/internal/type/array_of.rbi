# typed: strong

module OpenAI
  module Internal
    module Type
      # Arrays whose items are of one type.
      #
      # @api private
      class ArrayOf < OpenAI::Internal::Type::ItemType
        sig { params(other: T.anything).returns(T::Boolean) }
        def ===(other)
        end
      end
    end
  end
end
