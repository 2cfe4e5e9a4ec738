# typed: strong

module Trees
  module Models
    class NodeValueParams < Trees::Internal::Type::BaseModel
      extend Trees::Internal::Type::RequestParameters::Converter
      include Trees::Internal::Type::RequestParameters

      OrHash =
        T.type_alias { T.any(Trees::NodeValueParams, Trees::Internal::AnyHash) }

      sig do
        params(
          request_options: Trees::RequestOptions::OrHash
        ).returns(T.attached_class)
      end
      def self.new(
        request_options: {}
      )
      end

      sig { override.returns({ request_options: Trees::RequestOptions }) }
      def to_hash
      end
    end
  end
end
