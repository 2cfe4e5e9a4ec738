# typed: strong

module OpenAI
  module Internal
    module Type
      # Hashes whose values are of one type.
      #
      # @api private
      class HashOf < OpenAI::Internal::Type::ItemType
        sig { params(other: T.anything).returns(T::Boolean) }
        def ===(other)
        end
      end
    end
  end
end
