# typed: strong

module Trees
  module Models
    module Filter
      extend Trees::Internal::Type::Union

      Variants =
        T.type_alias { T.any(Trees::Filter::Equals, Trees::Filter::All) }

      class Equals < Trees::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(Trees::Filter::Equals, Trees::Internal::AnyHash)
          end

        sig { returns(String) }
        attr_accessor :equals

        sig { params(equals: String).returns(T.attached_class) }
        def self.new(
          equals:
        )
        end

        sig { override.returns({ equals: String }) }
        def to_hash
        end
      end

      class All < Trees::Internal::Type::BaseModel
        OrHash =
          T.type_alias { T.any(Trees::Filter::All, Trees::Internal::AnyHash) }

        sig { returns(T::Array[Trees::Filter::Variants]) }
        attr_reader :all

        sig do
          params(
            all: T::Array[
              T.any(Trees::Filter::Equals::OrHash, Trees::Filter::All::OrHash)
            ]
          ).void
        end
        attr_writer :all

        sig do
          params(
            all:
              T::Array[
                T.any(Trees::Filter::Equals::OrHash, Trees::Filter::All::OrHash)
              ]
          ).returns(T.attached_class)
        end
        def self.new(
          all:
        )
        end

        sig { override.returns({ all: T::Array[Trees::Filter::Variants] }) }
        def to_hash
        end
      end

      sig { override.returns(T::Array[Trees::Filter::Variants]) }
      def self.variants
      end
    end
  end
end
