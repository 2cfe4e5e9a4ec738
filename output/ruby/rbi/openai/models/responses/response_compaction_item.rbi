# typed: strong

module OpenAI
  module Models
    module Responses
      # Stands in for earlier items that were compacted to save context. Only the API
      # can read what it holds.
      class ResponseCompactionItem < OpenAI::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(
              OpenAI::Responses::ResponseCompactionItem,
              OpenAI::Internal::AnyHash
            )
          end

        # Unique ID of the item, assigned by the API. Use it to retrieve or delete the
        # item, or as `after` when listing.
        sig { returns(String) }
        attr_accessor :id

        # The compacted history in encrypted form. Keep it unchanged when you pass the
        # item on.
        sig { returns(String) }
        attr_accessor :encrypted_content

        # Item kind; always `compaction`.
        sig { returns(Symbol) }
        attr_accessor :type

        # Identifies who or what added this item. Absent when the API has no such record.
        sig { returns(T.nilable(String)) }
        attr_reader :created_by

        sig { params(created_by: String).void }
        attr_writer :created_by

        sig do
          params(
            id: String,
            encrypted_content: String,
            created_by: String,
            type: Symbol
          ).returns(T.attached_class)
        end
        def self.new(
          # Unique ID of the item, assigned by the API. Use it to retrieve or delete the
          # item, or as `after` when listing.
          id:,
          # The compacted history in encrypted form. Keep it unchanged when you pass the
          # item on.
          encrypted_content:,
          # Identifies who or what added this item. Absent when the API has no such record.
          created_by: nil,
          # Item kind; always `compaction`.
          type: :compaction
        )
        end

        sig do
          override.returns(
            {
              id: String,
              encrypted_content: String,
              type: Symbol,
              created_by: String
            }
          )
        end
        def to_hash
        end
      end
    end
  end
end
