# typed: strong

module Trees
  module Models
    class NodeCreateParams < Trees::Models::Node
      extend Trees::Internal::Type::RequestParameters::Converter
      include Trees::Internal::Type::RequestParameters

      OrHash =
        T.type_alias do
          T.any(Trees::NodeCreateParams, Trees::Internal::AnyHash)
        end

      sig do
        params(
          name: String,
          children: T::Array[Trees::Node::OrHash],
          parent: T.nilable(Trees::Node::OrHash),
          request_options: Trees::RequestOptions::OrHash
        ).returns(T.attached_class)
      end
      def self.new(
        name:,
        children: nil,
        parent: nil,
        request_options: {}
      )
      end

      sig do
        override.returns(
          {
            name: String,
            children: T::Array[Trees::Node::OrHash],
            parent: T.nilable(Trees::Node::OrHash),
            request_options: Trees::RequestOptions
          }
        )
      end
      def to_hash
      end
    end
  end
end
