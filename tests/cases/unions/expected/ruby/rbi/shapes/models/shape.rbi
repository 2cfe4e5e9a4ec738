# typed: strong

module Shapes
  module Models
    # One or the other.
    module Shape
      extend Shapes::Internal::Type::Union

      Variants = T.type_alias { T.any(Shapes::Circle, Shapes::Square) }

      sig { override.returns(T::Array[Shapes::Shape::Variants]) }
      def self.variants
      end
    end
  end
end
