# typed: strong

module OpenAI
  module Models
    # Joins several conditions into one.
    class CompoundFilter < OpenAI::Internal::Type::BaseModel
      OrHash =
        T.type_alias do
          T.any(OpenAI::CompoundFilter, OpenAI::Internal::AnyHash)
        end

      # The conditions to join. Each is a comparison or another compound filter, so they
      # can be nested.
      sig { returns(T::Array[OpenAI::CompoundFilter::Filter::Variants]) }
      attr_reader :filters

      sig do
        params(
          filters: T::Array[T.any(OpenAI::ComparisonFilter::OrHash, T.anything)]
        ).void
      end
      attr_writer :filters

      # `and` if every condition must hold, `or` if one is enough.
      sig { returns(OpenAI::CompoundFilter::Type::TaggedSymbol) }
      attr_reader :type

      sig { params(type: OpenAI::CompoundFilter::Type::OrSymbol).void }
      attr_writer :type

      sig do
        params(
          filters:
            T::Array[T.any(OpenAI::ComparisonFilter::OrHash, T.anything)],
          type: OpenAI::CompoundFilter::Type::OrSymbol
        ).returns(T.attached_class)
      end
      def self.new(
        # The conditions to join. Each is a comparison or another compound filter, so they
        # can be nested.
        filters:,
        # `and` if every condition must hold, `or` if one is enough.
        type:
      )
      end

      sig do
        override.returns(
          {
            filters: T::Array[OpenAI::CompoundFilter::Filter::Variants],
            type: OpenAI::CompoundFilter::Type::TaggedSymbol
          }
        )
      end
      def to_hash
      end

      module Filter
        extend OpenAI::Internal::Type::Union

        Variants = T.type_alias { T.any(OpenAI::ComparisonFilter, T.anything) }

        sig do
          override.returns(T::Array[OpenAI::CompoundFilter::Filter::Variants])
        end
        def self.variants
        end
      end

      # `and` if every condition must hold, `or` if one is enough.
      module Type
        extend OpenAI::Internal::Type::Enum

        TaggedSymbol =
          T.type_alias { T.all(Symbol, OpenAI::CompoundFilter::Type) }
        OrSymbol = T.type_alias { T.any(Symbol, String) }

        AND = T.let(:and, OpenAI::CompoundFilter::Type::TaggedSymbol)
        OR = T.let(:or, OpenAI::CompoundFilter::Type::TaggedSymbol)

        sig do
          override.returns(T::Array[OpenAI::CompoundFilter::Type::TaggedSymbol])
        end
        def self.values
        end
      end
    end
  end
end
