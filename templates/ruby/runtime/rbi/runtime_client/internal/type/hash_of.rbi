# typed: strong

module RuntimeClient
  module Internal
    module Type
      # Hashes whose values are of one type.
      #
      # @api private
      class HashOf < RuntimeClient::Internal::Type::ItemType
        sig { params(other: T.anything).returns(T::Boolean) }
        def ===(other)
        end
      end
    end
  end
end
