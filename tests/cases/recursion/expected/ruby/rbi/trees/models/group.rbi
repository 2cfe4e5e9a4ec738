# typed: strong

module Trees
  module Models
    class Group < Trees::Internal::Type::BaseModel
      OrHash = T.type_alias { T.any(Trees::Group, Trees::Internal::AnyHash) }

      sig { returns(T.nilable(T::Array[Trees::Groups::Member])) }
      attr_reader :members

      sig { params(members: T::Array[Trees::Groups::Member::OrHash]).void }
      attr_writer :members

      sig do
        params(
          members: T::Array[Trees::Groups::Member::OrHash]
        ).returns(T.attached_class)
      end
      def self.new(
        members: nil
      )
      end

      sig { override.returns({ members: T::Array[Trees::Groups::Member] }) }
      def to_hash
      end
    end
  end
end
