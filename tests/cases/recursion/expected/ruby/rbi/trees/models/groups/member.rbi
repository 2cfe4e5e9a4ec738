# typed: strong

module Trees
  module Models
    module Groups
      class Member < Trees::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(Trees::Groups::Member, Trees::Internal::AnyHash)
          end

        sig { returns(T.nilable(Trees::Filter::Variants)) }
        attr_reader :filter

        sig do
          params(
            filter: T.any(
              Trees::Filter::Equals::OrHash,
              Trees::Filter::All::OrHash
            )
          ).void
        end
        attr_writer :filter

        sig { returns(T.nilable(T::Hash[Symbol, Trees::Group])) }
        attr_reader :groups

        sig { params(groups: T::Hash[Symbol, Trees::Group::OrHash]).void }
        attr_writer :groups

        sig do
          params(
            filter:
              T.any(Trees::Filter::Equals::OrHash, Trees::Filter::All::OrHash),
            groups: T::Hash[Symbol, Trees::Group::OrHash]
          ).returns(T.attached_class)
        end
        def self.new(
          filter: nil,
          groups: nil
        )
        end

        sig do
          override.returns(
            {
              filter: Trees::Filter::Variants,
              groups: T::Hash[Symbol, Trees::Group]
            }
          )
        end
        def to_hash
        end
      end
    end
  end
end
