# typed: strong

module Shapes
  module Models
    class Square < Shapes::Internal::Type::BaseModel
      OrHash = T.type_alias { T.any(Shapes::Square, Shapes::Internal::AnyHash) }

      sig { returns(String) }
      attr_accessor :kind

      sig { returns(Float) }
      attr_accessor :side

      sig { params(kind: String, side: Float).returns(T.attached_class) }
      def self.new(
        kind:,
        side:
      )
      end

      sig { override.returns({ kind: String, side: Float }) }
      def to_hash
      end
    end
  end
end
