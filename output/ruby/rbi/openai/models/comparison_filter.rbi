# typed: strong

module OpenAI
  module Models
    # A condition on one attribute of a file: it holds if the attribute compares to
    # `value` the way `type` says.
    class ComparisonFilter < OpenAI::Internal::Type::BaseModel
      OrHash =
        T.type_alias do
          T.any(OpenAI::ComparisonFilter, OpenAI::Internal::AnyHash)
        end

      # Name of the attribute to look at.
      sig { returns(String) }
      attr_accessor :key

      # How to compare: `eq` (equal), `ne` (not equal), `gt` and `gte` (greater, or
      # equal), `lt` and `lte` (less, or equal), `in` and `nin` (is or is not one of a
      # list).
      sig { returns(OpenAI::ComparisonFilter::Type::TaggedSymbol) }
      attr_reader :type

      sig { params(type: OpenAI::ComparisonFilter::Type::OrSymbol).void }
      attr_writer :type

      # What to compare with: a string, number or boolean, or a list of strings and
      # numbers for `in` and `nin`.
      sig { returns(OpenAI::ComparisonFilter::Value::Variants) }
      attr_reader :value

      sig do
        params(
          value: T.any(
            String,
            Float,
            T::Boolean,
            T::Array[T.any(String, Float)]
          )
        ).void
      end
      attr_writer :value

      sig do
        params(
          key: String,
          type: OpenAI::ComparisonFilter::Type::OrSymbol,
          value:
            T.any(String, Float, T::Boolean, T::Array[T.any(String, Float)])
        ).returns(T.attached_class)
      end
      def self.new(
        # Name of the attribute to look at.
        key:,
        # How to compare: `eq` (equal), `ne` (not equal), `gt` and `gte` (greater, or
        # equal), `lt` and `lte` (less, or equal), `in` and `nin` (is or is not one of a
        # list).
        type:,
        # What to compare with: a string, number or boolean, or a list of strings and
        # numbers for `in` and `nin`.
        value:
      )
      end

      sig do
        override.returns(
          {
            key: String,
            type: OpenAI::ComparisonFilter::Type::TaggedSymbol,
            value: OpenAI::ComparisonFilter::Value::Variants
          }
        )
      end
      def to_hash
      end

      # How to compare: `eq` (equal), `ne` (not equal), `gt` and `gte` (greater, or
      # equal), `lt` and `lte` (less, or equal), `in` and `nin` (is or is not one of a
      # list).
      module Type
        extend OpenAI::Internal::Type::Enum

        TaggedSymbol =
          T.type_alias { T.all(Symbol, OpenAI::ComparisonFilter::Type) }
        OrSymbol = T.type_alias { T.any(Symbol, String) }

        EQ = T.let(:eq, OpenAI::ComparisonFilter::Type::TaggedSymbol)
        NE = T.let(:ne, OpenAI::ComparisonFilter::Type::TaggedSymbol)
        GT = T.let(:gt, OpenAI::ComparisonFilter::Type::TaggedSymbol)
        GTE = T.let(:gte, OpenAI::ComparisonFilter::Type::TaggedSymbol)
        LT = T.let(:lt, OpenAI::ComparisonFilter::Type::TaggedSymbol)
        LTE = T.let(:lte, OpenAI::ComparisonFilter::Type::TaggedSymbol)
        IN = T.let(:in, OpenAI::ComparisonFilter::Type::TaggedSymbol)
        NIN = T.let(:nin, OpenAI::ComparisonFilter::Type::TaggedSymbol)

        sig do
          override.returns(
            T::Array[OpenAI::ComparisonFilter::Type::TaggedSymbol]
          )
        end
        def self.values
        end
      end

      # What to compare with: a string, number or boolean, or a list of strings and
      # numbers for `in` and `nin`.
      module Value
        extend OpenAI::Internal::Type::Union

        Variants =
          T.type_alias do
            T.any(
              String,
              Float,
              T::Boolean,
              T::Array[OpenAI::ComparisonFilter::Value::UnionMember3::Variants]
            )
          end

        module UnionMember3
          extend OpenAI::Internal::Type::Union

          Variants = T.type_alias { T.any(String, Float) }

          sig do
            override.returns(
              T::Array[OpenAI::ComparisonFilter::Value::UnionMember3::Variants]
            )
          end
          def self.variants
          end
        end

        sig do
          override.returns(T::Array[OpenAI::ComparisonFilter::Value::Variants])
        end
        def self.variants
        end

        UnionMember3Array =
          T.let(
            OpenAI::Internal::Type::ArrayOf[union: -> { OpenAI::ComparisonFilter::Value::UnionMember3 }],
            OpenAI::Internal::Type::Converter
          )
      end
    end
  end
end
