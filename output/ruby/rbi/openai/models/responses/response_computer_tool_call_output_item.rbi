# typed: strong

module OpenAI
  module Models
    module Responses
      # The screenshot that answers a `computer_call`.
      class ResponseComputerToolCallOutputItem < OpenAI::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(
              OpenAI::Responses::ResponseComputerToolCallOutputItem,
              OpenAI::Internal::AnyHash
            )
          end

        # Unique ID of the item, assigned by the API. Use it to retrieve or delete the
        # item, or as `after` when listing.
        sig { returns(String) }
        attr_accessor :id

        # The `call_id` of the computer call this answers.
        sig { returns(String) }
        attr_accessor :call_id

        # What the screen looked like after the requested actions. Give the picture as a
        # URL or as an uploaded file.
        sig do
          returns(OpenAI::Responses::ResponseComputerToolCallOutputScreenshot)
        end
        attr_reader :output

        sig do
          params(
            output: OpenAI::Responses::ResponseComputerToolCallOutputScreenshot::OrHash
          ).void
        end
        attr_writer :output

        # `completed` if the result is whole, `incomplete` if it was cut short, `failed`
        # if the action could not be carried out.
        sig do
          returns(
            OpenAI::Responses::ResponseComputerToolCallOutputItem::Status::TaggedSymbol
          )
        end
        attr_reader :status

        sig do
          params(
            status: OpenAI::Responses::ResponseComputerToolCallOutputItem::Status::OrSymbol
          ).void
        end
        attr_writer :status

        # Item kind; always `computer_call_output`.
        sig { returns(Symbol) }
        attr_accessor :type

        # Safety checks of the call that the developer accepted.
        sig do
          returns(
            T.nilable(
              T::Array[
                OpenAI::Responses::ResponseComputerToolCallOutputItem::AcknowledgedSafetyCheck
              ]
            )
          )
        end
        attr_reader :acknowledged_safety_checks

        sig do
          params(
            acknowledged_safety_checks: T::Array[
              OpenAI::Responses::ResponseComputerToolCallOutputItem::AcknowledgedSafetyCheck::OrHash
            ]
          ).void
        end
        attr_writer :acknowledged_safety_checks

        # Identifies who or what added this item. Absent when the API has no such record.
        sig { returns(T.nilable(String)) }
        attr_reader :created_by

        sig { params(created_by: String).void }
        attr_writer :created_by

        sig do
          params(
            id: String,
            call_id: String,
            output:
              OpenAI::Responses::ResponseComputerToolCallOutputScreenshot::OrHash,
            status:
              OpenAI::Responses::ResponseComputerToolCallOutputItem::Status::OrSymbol,
            acknowledged_safety_checks:
              T::Array[
                OpenAI::Responses::ResponseComputerToolCallOutputItem::AcknowledgedSafetyCheck::OrHash
              ],
            created_by: String,
            type: Symbol
          ).returns(T.attached_class)
        end
        def self.new(
          # Unique ID of the item, assigned by the API. Use it to retrieve or delete the
          # item, or as `after` when listing.
          id:,
          # The `call_id` of the computer call this answers.
          call_id:,
          # What the screen looked like after the requested actions. Give the picture as a
          # URL or as an uploaded file.
          output:,
          # `completed` if the result is whole, `incomplete` if it was cut short, `failed`
          # if the action could not be carried out.
          status:,
          # Safety checks of the call that the developer accepted.
          acknowledged_safety_checks: nil,
          # Identifies who or what added this item. Absent when the API has no such record.
          created_by: nil,
          # Item kind; always `computer_call_output`.
          type: :computer_call_output
        )
        end

        sig do
          override.returns(
            {
              id: String,
              call_id: String,
              output:
                OpenAI::Responses::ResponseComputerToolCallOutputScreenshot,
              status:
                OpenAI::Responses::ResponseComputerToolCallOutputItem::Status::TaggedSymbol,
              type: Symbol,
              acknowledged_safety_checks:
                T::Array[
                  OpenAI::Responses::ResponseComputerToolCallOutputItem::AcknowledgedSafetyCheck
                ],
              created_by: String
            }
          )
        end
        def to_hash
        end

        # `completed` if the result is whole, `incomplete` if it was cut short, `failed`
        # if the action could not be carried out.
        module Status
          extend OpenAI::Internal::Type::Enum

          TaggedSymbol =
            T.type_alias do
              T.all(
                Symbol,
                OpenAI::Responses::ResponseComputerToolCallOutputItem::Status
              )
            end
          OrSymbol = T.type_alias { T.any(Symbol, String) }

          COMPLETED =
            T.let(
              :completed,
              OpenAI::Responses::ResponseComputerToolCallOutputItem::Status::TaggedSymbol
            )
          INCOMPLETE =
            T.let(
              :incomplete,
              OpenAI::Responses::ResponseComputerToolCallOutputItem::Status::TaggedSymbol
            )
          FAILED =
            T.let(
              :failed,
              OpenAI::Responses::ResponseComputerToolCallOutputItem::Status::TaggedSymbol
            )
          IN_PROGRESS =
            T.let(
              :in_progress,
              OpenAI::Responses::ResponseComputerToolCallOutputItem::Status::TaggedSymbol
            )

          sig do
            override.returns(
              T::Array[
                OpenAI::Responses::ResponseComputerToolCallOutputItem::Status::TaggedSymbol
              ]
            )
          end
          def self.values
          end
        end

        # A warning about a computer call that must be acknowledged before the model goes
        # on.
        class AcknowledgedSafetyCheck < OpenAI::Internal::Type::BaseModel
          OrHash =
            T.type_alias do
              T.any(
                OpenAI::Responses::ResponseComputerToolCallOutputItem::AcknowledgedSafetyCheck,
                OpenAI::Internal::AnyHash
              )
            end

          # ID of the safety check.
          sig { returns(String) }
          attr_accessor :id

          # Kind of safety check that was triggered. Null if the API names none.
          sig { returns(T.nilable(String)) }
          attr_accessor :code

          # What the check is about, for people to read. Null if there is no text.
          sig { returns(T.nilable(String)) }
          attr_accessor :message

          sig do
            params(
              id: String,
              code: T.nilable(String),
              message: T.nilable(String)
            ).returns(T.attached_class)
          end
          def self.new(
            # ID of the safety check.
            id:,
            # Kind of safety check that was triggered. Null if the API names none.
            code: nil,
            # What the check is about, for people to read. Null if there is no text.
            message: nil
          )
          end

          sig do
            override.returns(
              {
                id: String,
                code: T.nilable(String),
                message: T.nilable(String)
              }
            )
          end
          def to_hash
          end
        end
      end
    end
  end
end
