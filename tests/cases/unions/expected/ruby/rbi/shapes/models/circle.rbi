# typed: strong

module Shapes
  module Models
    class Circle < Shapes::Internal::Type::BaseModel
      OrHash = T.type_alias { T.any(Shapes::Circle, Shapes::Internal::AnyHash) }

      sig { returns(String) }
      attr_accessor :kind

      sig { returns(Float) }
      attr_accessor :radius

      sig { params(kind: String, radius: Float).returns(T.attached_class) }
      def self.new(
        kind:,
        radius:
      )
      end

      sig { override.returns({ kind: String, radius: Float }) }
      def to_hash
      end
    end
  end
end
