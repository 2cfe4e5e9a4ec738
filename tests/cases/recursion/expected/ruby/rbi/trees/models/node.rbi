# typed: strong

module Trees
  module Models
    class Node < Trees::Internal::Type::BaseModel
      OrHash = T.type_alias { T.any(Trees::Node, Trees::Internal::AnyHash) }

      sig { returns(String) }
      attr_accessor :name

      sig { returns(T.nilable(T::Array[Trees::Node])) }
      attr_reader :children

      sig { params(children: T::Array[Trees::Node::OrHash]).void }
      attr_writer :children

      sig { returns(T.nilable(Trees::Node)) }
      attr_reader :parent

      sig { params(parent: T.nilable(Trees::Node::OrHash)).void }
      attr_writer :parent

      sig do
        params(
          name: String,
          children: T::Array[Trees::Node::OrHash],
          parent: T.nilable(Trees::Node::OrHash)
        ).returns(T.attached_class)
      end
      def self.new(
        name:,
        children: nil,
        parent: nil
      )
      end

      sig do
        override.returns(
          {
            name: String,
            children: T::Array[Trees::Node],
            parent: T.nilable(Trees::Node)
          }
        )
      end
      def to_hash
      end
    end
  end
end
