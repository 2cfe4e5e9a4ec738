# typed: strong

module OpenAI
  module Models
    module Responses
      class ResponseToolSearchCall < OpenAI::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(
              OpenAI::Responses::ResponseToolSearchCall,
              OpenAI::Internal::AnyHash
            )
          end

        # Unique ID of the item, assigned by the API. Use it to retrieve or delete the
        # item, or as `after` when listing.
        sig { returns(String) }
        attr_accessor :id

        # What the model is looking for. The shape depends on the parameters of the tool
        # search tool.
        sig { returns(T.anything) }
        attr_accessor :arguments

        # Links the call to its result. Null when the API runs the search itself and
        # expects no answer from you.
        sig { returns(T.nilable(String)) }
        attr_accessor :call_id

        # Who does the search: the API (`server`) or your code (`client`).
        sig do
          returns(
            OpenAI::Responses::ResponseToolSearchCall::Execution::TaggedSymbol
          )
        end
        attr_reader :execution

        sig do
          params(
            execution: OpenAI::Responses::ResponseToolSearchCall::Execution::OrSymbol
          ).void
        end
        attr_writer :execution

        # `in_progress` while the search is going on, `completed` when it is done,
        # `incomplete` if it was cut short.
        sig do
          returns(
            OpenAI::Responses::ResponseToolSearchCall::Status::TaggedSymbol
          )
        end
        attr_reader :status

        sig do
          params(
            status: OpenAI::Responses::ResponseToolSearchCall::Status::OrSymbol
          ).void
        end
        attr_writer :status

        # Item kind; always `tool_search_call`.
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
            arguments: T.anything,
            call_id: T.nilable(String),
            execution:
              OpenAI::Responses::ResponseToolSearchCall::Execution::OrSymbol,
            status: OpenAI::Responses::ResponseToolSearchCall::Status::OrSymbol,
            created_by: String,
            type: Symbol
          ).returns(T.attached_class)
        end
        def self.new(
          # Unique ID of the item, assigned by the API. Use it to retrieve or delete the
          # item, or as `after` when listing.
          id:,
          # What the model is looking for. The shape depends on the parameters of the tool
          # search tool.
          arguments:,
          # Links the call to its result. Null when the API runs the search itself and
          # expects no answer from you.
          call_id:,
          # Who does the search: the API (`server`) or your code (`client`).
          execution:,
          # `in_progress` while the search is going on, `completed` when it is done,
          # `incomplete` if it was cut short.
          status:,
          # Identifies who or what added this item. Absent when the API has no such record.
          created_by: nil,
          # Item kind; always `tool_search_call`.
          type: :tool_search_call
        )
        end

        sig do
          override.returns(
            {
              id: String,
              arguments: T.anything,
              call_id: T.nilable(String),
              execution:
                OpenAI::Responses::ResponseToolSearchCall::Execution::TaggedSymbol,
              status:
                OpenAI::Responses::ResponseToolSearchCall::Status::TaggedSymbol,
              type: Symbol,
              created_by: String
            }
          )
        end
        def to_hash
        end

        # Who does the search: the API (`server`) or your code (`client`).
        module Execution
          extend OpenAI::Internal::Type::Enum

          TaggedSymbol =
            T.type_alias do
              T.all(
                Symbol,
                OpenAI::Responses::ResponseToolSearchCall::Execution
              )
            end
          OrSymbol = T.type_alias { T.any(Symbol, String) }

          SERVER =
            T.let(
              :server,
              OpenAI::Responses::ResponseToolSearchCall::Execution::TaggedSymbol
            )
          CLIENT =
            T.let(
              :client,
              OpenAI::Responses::ResponseToolSearchCall::Execution::TaggedSymbol
            )

          sig do
            override.returns(
              T::Array[
                OpenAI::Responses::ResponseToolSearchCall::Execution::TaggedSymbol
              ]
            )
          end
          def self.values
          end
        end

        # `in_progress` while the search is going on, `completed` when it is done,
        # `incomplete` if it was cut short.
        module Status
          extend OpenAI::Internal::Type::Enum

          TaggedSymbol =
            T.type_alias do
              T.all(Symbol, OpenAI::Responses::ResponseToolSearchCall::Status)
            end
          OrSymbol = T.type_alias { T.any(Symbol, String) }

          IN_PROGRESS =
            T.let(
              :in_progress,
              OpenAI::Responses::ResponseToolSearchCall::Status::TaggedSymbol
            )
          COMPLETED =
            T.let(
              :completed,
              OpenAI::Responses::ResponseToolSearchCall::Status::TaggedSymbol
            )
          INCOMPLETE =
            T.let(
              :incomplete,
              OpenAI::Responses::ResponseToolSearchCall::Status::TaggedSymbol
            )

          sig do
            override.returns(
              T::Array[
                OpenAI::Responses::ResponseToolSearchCall::Status::TaggedSymbol
              ]
            )
          end
          def self.values
          end
        end
      end
    end
  end
end
