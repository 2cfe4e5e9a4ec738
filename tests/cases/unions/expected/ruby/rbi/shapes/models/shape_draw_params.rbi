# typed: strong

module Shapes
  module Models
    class ShapeDrawParams < Shapes::Internal::Type::BaseModel
      extend Shapes::Internal::Type::RequestParameters::Converter
      include Shapes::Internal::Type::RequestParameters

      OrHash =
        T.type_alias do
          T.any(Shapes::ShapeDrawParams, Shapes::Internal::AnyHash)
        end

      sig { returns(String) }
      attr_accessor :kind

      sig { returns(T.nilable(Float)) }
      attr_reader :radius

      sig { params(radius: Float).void }
      attr_writer :radius

      sig { returns(T.nilable(Float)) }
      attr_reader :side

      sig { params(side: Float).void }
      attr_writer :side

      sig do
        params(
          kind: String,
          radius: Float,
          side: Float,
          request_options: Shapes::RequestOptions::OrHash
        ).returns(T.attached_class)
      end
      def self.new(
        kind:,
        radius: nil,
        side: nil,
        request_options: {}
      )
      end

      sig do
        override.returns(
          {
            kind: String,
            radius: Float,
            side: Float,
            request_options: Shapes::RequestOptions
          }
        )
      end
      def to_hash
      end
    end
  end
end
