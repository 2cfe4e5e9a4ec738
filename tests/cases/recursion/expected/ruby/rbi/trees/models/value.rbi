# typed: strong

module Trees
  module Models
    module Value
      extend Trees::Internal::Type::Union

      Variants = T.type_alias { T.any(String, Float, T::Array[T.anything]) }

      sig { override.returns(T::Array[Trees::Value::Variants]) }
      def self.variants
      end

      ValueArray =
        T.let(
          Trees::Internal::Type::ArrayOf[union: -> { Trees::Value }],
          Trees::Internal::Type::Converter
        )
    end
  end
end
