# typed: strong

module OpenAI
  module Models
    module Responses
      module ResponseInputItem
        extend OpenAI::Internal::Type::Union

        Variants =
          T.type_alias do
            T.any(
              OpenAI::Responses::EasyInputMessage,
              OpenAI::Responses::ResponseInputItem::Message,
              OpenAI::Responses::ResponseOutputMessage,
              OpenAI::Responses::ResponseFileSearchToolCall,
              OpenAI::Responses::ResponseComputerToolCall,
              OpenAI::Responses::ResponseInputItem::ComputerCallOutput,
              OpenAI::Responses::ResponseFunctionWebSearch,
              OpenAI::Responses::ResponseFunctionToolCall,
              OpenAI::Responses::ResponseInputItem::FunctionCallOutput,
              OpenAI::Responses::ResponseInputItem::ToolSearchCall,
              OpenAI::Responses::ResponseToolSearchOutputItemParam,
              OpenAI::Responses::ResponseReasoningItem,
              OpenAI::Responses::ResponseCompactionItemParam,
              OpenAI::Responses::ResponseInputItem::ImageGenerationCall,
              OpenAI::Responses::ResponseCodeInterpreterToolCall,
              OpenAI::Responses::ResponseInputItem::LocalShellCall,
              OpenAI::Responses::ResponseInputItem::LocalShellCallOutput,
              OpenAI::Responses::ResponseInputItem::ShellCall,
              OpenAI::Responses::ResponseInputItem::ShellCallOutput,
              OpenAI::Responses::ResponseInputItem::ApplyPatchCall,
              OpenAI::Responses::ResponseInputItem::ApplyPatchCallOutput,
              OpenAI::Responses::ResponseInputItem::McpListTools,
              OpenAI::Responses::ResponseInputItem::McpApprovalRequest,
              OpenAI::Responses::ResponseInputItem::McpApprovalResponse,
              OpenAI::Responses::ResponseInputItem::McpCall,
              OpenAI::Responses::ResponseCustomToolCallOutput,
              OpenAI::Responses::ResponseCustomToolCall,
              OpenAI::Responses::ResponseInputItem::CompactionTrigger,
              OpenAI::Responses::ResponseInputItem::ItemReference
            )
          end

        # A message in full form. Instructions from `developer` or `system` go before
        # those from `user`.
        class Message < OpenAI::Internal::Type::BaseModel
          OrHash =
            T.type_alias do
              T.any(
                OpenAI::Responses::ResponseInputItem::Message,
                OpenAI::Internal::AnyHash
              )
            end

          # The parts of a message: text, images and files in any mix.
          sig do
            returns(T::Array[OpenAI::Responses::ResponseInputContent::Variants])
          end
          attr_reader :content

          sig do
            params(
              content: T::Array[
                T.any(
                  OpenAI::Responses::ResponseInputText::OrHash,
                  OpenAI::Responses::ResponseInputImage::OrHash,
                  OpenAI::Responses::ResponseInputFile::OrHash
                )
              ]
            ).void
          end
          attr_writer :content

          # Whose message it is: `user`, `system` or `developer`.
          sig do
            returns(
              OpenAI::Responses::ResponseInputItem::Message::Role::TaggedSymbol
            )
          end
          attr_reader :role

          sig do
            params(
              role: OpenAI::Responses::ResponseInputItem::Message::Role::OrSymbol
            ).void
          end
          attr_writer :role

          # How far the item got: `in_progress`, `completed` or `incomplete`. Filled in on
          # items the API returns, so it can be left out when sending one.
          sig do
            returns(
              T.nilable(
                OpenAI::Responses::ResponseInputItem::Message::Status::TaggedSymbol
              )
            )
          end
          attr_reader :status

          sig do
            params(
              status: OpenAI::Responses::ResponseInputItem::Message::Status::OrSymbol
            ).void
          end
          attr_writer :status

          # Item kind; always `message`.
          sig do
            returns(
              T.nilable(
                OpenAI::Responses::ResponseInputItem::Message::Type::TaggedSymbol
              )
            )
          end
          attr_reader :type

          sig do
            params(
              type: OpenAI::Responses::ResponseInputItem::Message::Type::OrSymbol
            ).void
          end
          attr_writer :type

          sig do
            params(
              content:
                T::Array[
                  T.any(
                    OpenAI::Responses::ResponseInputText::OrHash,
                    OpenAI::Responses::ResponseInputImage::OrHash,
                    OpenAI::Responses::ResponseInputFile::OrHash
                  )
                ],
              role:
                OpenAI::Responses::ResponseInputItem::Message::Role::OrSymbol,
              status:
                OpenAI::Responses::ResponseInputItem::Message::Status::OrSymbol,
              type:
                OpenAI::Responses::ResponseInputItem::Message::Type::OrSymbol
            ).returns(T.attached_class)
          end
          def self.new(
            # The parts of a message: text, images and files in any mix.
            content:,
            # Whose message it is: `user`, `system` or `developer`.
            role:,
            # How far the item got: `in_progress`, `completed` or `incomplete`. Filled in on
            # items the API returns, so it can be left out when sending one.
            status: nil,
            # Item kind; always `message`.
            type: nil
          )
          end

          sig do
            override.returns(
              {
                content:
                  T::Array[OpenAI::Responses::ResponseInputContent::Variants],
                role:
                  OpenAI::Responses::ResponseInputItem::Message::Role::TaggedSymbol,
                status:
                  OpenAI::Responses::ResponseInputItem::Message::Status::TaggedSymbol,
                type:
                  OpenAI::Responses::ResponseInputItem::Message::Type::TaggedSymbol
              }
            )
          end
          def to_hash
          end

          # Whose message it is: `user`, `system` or `developer`.
          module Role
            extend OpenAI::Internal::Type::Enum

            TaggedSymbol =
              T.type_alias do
                T.all(
                  Symbol,
                  OpenAI::Responses::ResponseInputItem::Message::Role
                )
              end
            OrSymbol = T.type_alias { T.any(Symbol, String) }

            USER =
              T.let(
                :user,
                OpenAI::Responses::ResponseInputItem::Message::Role::TaggedSymbol
              )
            SYSTEM =
              T.let(
                :system,
                OpenAI::Responses::ResponseInputItem::Message::Role::TaggedSymbol
              )
            DEVELOPER =
              T.let(
                :developer,
                OpenAI::Responses::ResponseInputItem::Message::Role::TaggedSymbol
              )

            sig do
              override.returns(
                T::Array[
                  OpenAI::Responses::ResponseInputItem::Message::Role::TaggedSymbol
                ]
              )
            end
            def self.values
            end
          end

          # How far the item got: `in_progress`, `completed` or `incomplete`. Filled in on
          # items the API returns, so it can be left out when sending one.
          module Status
            extend OpenAI::Internal::Type::Enum

            TaggedSymbol =
              T.type_alias do
                T.all(
                  Symbol,
                  OpenAI::Responses::ResponseInputItem::Message::Status
                )
              end
            OrSymbol = T.type_alias { T.any(Symbol, String) }

            IN_PROGRESS =
              T.let(
                :in_progress,
                OpenAI::Responses::ResponseInputItem::Message::Status::TaggedSymbol
              )
            COMPLETED =
              T.let(
                :completed,
                OpenAI::Responses::ResponseInputItem::Message::Status::TaggedSymbol
              )
            INCOMPLETE =
              T.let(
                :incomplete,
                OpenAI::Responses::ResponseInputItem::Message::Status::TaggedSymbol
              )

            sig do
              override.returns(
                T::Array[
                  OpenAI::Responses::ResponseInputItem::Message::Status::TaggedSymbol
                ]
              )
            end
            def self.values
            end
          end

          # Item kind; always `message`.
          module Type
            extend OpenAI::Internal::Type::Enum

            TaggedSymbol =
              T.type_alias do
                T.all(
                  Symbol,
                  OpenAI::Responses::ResponseInputItem::Message::Type
                )
              end
            OrSymbol = T.type_alias { T.any(Symbol, String) }

            MESSAGE =
              T.let(
                :message,
                OpenAI::Responses::ResponseInputItem::Message::Type::TaggedSymbol
              )

            sig do
              override.returns(
                T::Array[
                  OpenAI::Responses::ResponseInputItem::Message::Type::TaggedSymbol
                ]
              )
            end
            def self.values
            end
          end
        end

        # A screenshot that shows the model what its `computer_call` led to.
        class ComputerCallOutput < OpenAI::Internal::Type::BaseModel
          OrHash =
            T.type_alias do
              T.any(
                OpenAI::Responses::ResponseInputItem::ComputerCallOutput,
                OpenAI::Internal::AnyHash
              )
            end

          # The `call_id` of the computer call you are answering, 1 to 64 characters.
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

          # Item kind; always `computer_call_output`.
          sig { returns(Symbol) }
          attr_accessor :type

          # ID of this item. The API assigns it; leave it out for a new item.
          sig { returns(T.nilable(String)) }
          attr_accessor :id

          # Pending safety checks of the call that you, the developer, have reviewed and
          # accept.
          sig do
            returns(
              T.nilable(
                T::Array[
                  OpenAI::Responses::ResponseInputItem::ComputerCallOutput::AcknowledgedSafetyCheck
                ]
              )
            )
          end
          attr_reader :acknowledged_safety_checks

          sig do
            params(
              acknowledged_safety_checks: T.nilable(
                T::Array[
                  OpenAI::Responses::ResponseInputItem::ComputerCallOutput::AcknowledgedSafetyCheck::OrHash
                ]
              )
            ).void
          end
          attr_writer :acknowledged_safety_checks

          # How far the item got: `in_progress`, `completed` or `incomplete`. Filled in on
          # items the API returns, so it can be left out when sending one.
          sig do
            returns(
              T.nilable(
                OpenAI::Responses::ResponseInputItem::ComputerCallOutput::Status::TaggedSymbol
              )
            )
          end
          attr_reader :status

          sig do
            params(
              status: T.nilable(
                OpenAI::Responses::ResponseInputItem::ComputerCallOutput::Status::OrSymbol
              )
            ).void
          end
          attr_writer :status

          sig do
            params(
              call_id: String,
              output:
                OpenAI::Responses::ResponseComputerToolCallOutputScreenshot::OrHash,
              id: T.nilable(String),
              acknowledged_safety_checks:
                T.nilable(
                  T::Array[
                    OpenAI::Responses::ResponseInputItem::ComputerCallOutput::AcknowledgedSafetyCheck::OrHash
                  ]
                ),
              status:
                T.nilable(
                  OpenAI::Responses::ResponseInputItem::ComputerCallOutput::Status::OrSymbol
                ),
              type: Symbol
            ).returns(T.attached_class)
          end
          def self.new(
            # The `call_id` of the computer call you are answering, 1 to 64 characters.
            call_id:,
            # What the screen looked like after the requested actions. Give the picture as a
            # URL or as an uploaded file.
            output:,
            # ID of this item. The API assigns it; leave it out for a new item.
            id: nil,
            # Pending safety checks of the call that you, the developer, have reviewed and
            # accept.
            acknowledged_safety_checks: nil,
            # How far the item got: `in_progress`, `completed` or `incomplete`. Filled in on
            # items the API returns, so it can be left out when sending one.
            status: nil,
            # Item kind; always `computer_call_output`.
            type: :computer_call_output
          )
          end

          sig do
            override.returns(
              {
                call_id: String,
                output:
                  OpenAI::Responses::ResponseComputerToolCallOutputScreenshot,
                type: Symbol,
                id: T.nilable(String),
                acknowledged_safety_checks:
                  T.nilable(
                    T::Array[
                      OpenAI::Responses::ResponseInputItem::ComputerCallOutput::AcknowledgedSafetyCheck
                    ]
                  ),
                status:
                  T.nilable(
                    OpenAI::Responses::ResponseInputItem::ComputerCallOutput::Status::TaggedSymbol
                  )
              }
            )
          end
          def to_hash
          end

          # A warning about a computer call that must be acknowledged before the model goes
          # on.
          class AcknowledgedSafetyCheck < OpenAI::Internal::Type::BaseModel
            OrHash =
              T.type_alias do
                T.any(
                  OpenAI::Responses::ResponseInputItem::ComputerCallOutput::AcknowledgedSafetyCheck,
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

          # How far the item got: `in_progress`, `completed` or `incomplete`. Filled in on
          # items the API returns, so it can be left out when sending one.
          module Status
            extend OpenAI::Internal::Type::Enum

            TaggedSymbol =
              T.type_alias do
                T.all(
                  Symbol,
                  OpenAI::Responses::ResponseInputItem::ComputerCallOutput::Status
                )
              end
            OrSymbol = T.type_alias { T.any(Symbol, String) }

            IN_PROGRESS =
              T.let(
                :in_progress,
                OpenAI::Responses::ResponseInputItem::ComputerCallOutput::Status::TaggedSymbol
              )
            COMPLETED =
              T.let(
                :completed,
                OpenAI::Responses::ResponseInputItem::ComputerCallOutput::Status::TaggedSymbol
              )
            INCOMPLETE =
              T.let(
                :incomplete,
                OpenAI::Responses::ResponseInputItem::ComputerCallOutput::Status::TaggedSymbol
              )

            sig do
              override.returns(
                T::Array[
                  OpenAI::Responses::ResponseInputItem::ComputerCallOutput::Status::TaggedSymbol
                ]
              )
            end
            def self.values
            end
          end
        end

        # What your function returned, sent to the model in answer to a `function_call`.
        class FunctionCallOutput < OpenAI::Internal::Type::BaseModel
          OrHash =
            T.type_alias do
              T.any(
                OpenAI::Responses::ResponseInputItem::FunctionCallOutput,
                OpenAI::Internal::AnyHash
              )
            end

          # The `call_id` of the function call you are answering, 1 to 64 characters.
          sig { returns(String) }
          attr_accessor :call_id

          # The function's result: a string (often JSON), or a list of text, image and file
          # parts.
          sig do
            returns(
              OpenAI::Responses::ResponseInputItem::FunctionCallOutput::Output::Variants
            )
          end
          attr_reader :output

          sig do
            params(
              output: T.any(
                String,
                T::Array[
                  T.any(
                    OpenAI::Responses::ResponseInputTextContent::OrHash,
                    OpenAI::Responses::ResponseInputImageContent::OrHash,
                    OpenAI::Responses::ResponseInputFileContent::OrHash
                  )
                ]
              )
            ).void
          end
          attr_writer :output

          # Item kind; always `function_call_output`.
          sig { returns(Symbol) }
          attr_accessor :type

          # ID of the result. The API assigns one and returns it, so leave it out for a new
          # item.
          sig { returns(T.nilable(String)) }
          attr_accessor :id

          # How far the item got: `in_progress`, `completed` or `incomplete`. Filled in on
          # items the API returns, so it can be left out when sending one.
          sig do
            returns(
              T.nilable(
                OpenAI::Responses::ResponseInputItem::FunctionCallOutput::Status::TaggedSymbol
              )
            )
          end
          attr_reader :status

          sig do
            params(
              status: T.nilable(
                OpenAI::Responses::ResponseInputItem::FunctionCallOutput::Status::OrSymbol
              )
            ).void
          end
          attr_writer :status

          sig do
            params(
              call_id: String,
              output:
                T.any(
                  String,
                  T::Array[
                    T.any(
                      OpenAI::Responses::ResponseInputTextContent::OrHash,
                      OpenAI::Responses::ResponseInputImageContent::OrHash,
                      OpenAI::Responses::ResponseInputFileContent::OrHash
                    )
                  ]
                ),
              id: T.nilable(String),
              status:
                T.nilable(
                  OpenAI::Responses::ResponseInputItem::FunctionCallOutput::Status::OrSymbol
                ),
              type: Symbol
            ).returns(T.attached_class)
          end
          def self.new(
            # The `call_id` of the function call you are answering, 1 to 64 characters.
            call_id:,
            # The function's result: a string (often JSON), or a list of text, image and file
            # parts.
            output:,
            # ID of the result. The API assigns one and returns it, so leave it out for a new
            # item.
            id: nil,
            # How far the item got: `in_progress`, `completed` or `incomplete`. Filled in on
            # items the API returns, so it can be left out when sending one.
            status: nil,
            # Item kind; always `function_call_output`.
            type: :function_call_output
          )
          end

          sig do
            override.returns(
              {
                call_id: String,
                output:
                  OpenAI::Responses::ResponseInputItem::FunctionCallOutput::Output::Variants,
                type: Symbol,
                id: T.nilable(String),
                status:
                  T.nilable(
                    OpenAI::Responses::ResponseInputItem::FunctionCallOutput::Status::TaggedSymbol
                  )
              }
            )
          end
          def to_hash
          end

          # The function's result: a string (often JSON), or a list of text, image and file
          # parts.
          module Output
            extend OpenAI::Internal::Type::Union

            Variants =
              T.type_alias do
                T.any(
                  String,
                  T::Array[
                    OpenAI::Responses::ResponseFunctionCallOutputItem::Variants
                  ]
                )
              end

            sig do
              override.returns(
                T::Array[
                  OpenAI::Responses::ResponseInputItem::FunctionCallOutput::Output::Variants
                ]
              )
            end
            def self.variants
            end
          end

          # How far the item got: `in_progress`, `completed` or `incomplete`. Filled in on
          # items the API returns, so it can be left out when sending one.
          module Status
            extend OpenAI::Internal::Type::Enum

            TaggedSymbol =
              T.type_alias do
                T.all(
                  Symbol,
                  OpenAI::Responses::ResponseInputItem::FunctionCallOutput::Status
                )
              end
            OrSymbol = T.type_alias { T.any(Symbol, String) }

            IN_PROGRESS =
              T.let(
                :in_progress,
                OpenAI::Responses::ResponseInputItem::FunctionCallOutput::Status::TaggedSymbol
              )
            COMPLETED =
              T.let(
                :completed,
                OpenAI::Responses::ResponseInputItem::FunctionCallOutput::Status::TaggedSymbol
              )
            INCOMPLETE =
              T.let(
                :incomplete,
                OpenAI::Responses::ResponseInputItem::FunctionCallOutput::Status::TaggedSymbol
              )

            sig do
              override.returns(
                T::Array[
                  OpenAI::Responses::ResponseInputItem::FunctionCallOutput::Status::TaggedSymbol
                ]
              )
            end
            def self.values
            end
          end
        end

        class ToolSearchCall < OpenAI::Internal::Type::BaseModel
          OrHash =
            T.type_alias do
              T.any(
                OpenAI::Responses::ResponseInputItem::ToolSearchCall,
                OpenAI::Internal::AnyHash
              )
            end

          # What the model was looking for.
          sig { returns(T.anything) }
          attr_accessor :arguments

          # Item kind; always `tool_search_call`.
          sig { returns(Symbol) }
          attr_accessor :type

          # ID of this item, if you have it.
          sig { returns(T.nilable(String)) }
          attr_accessor :id

          # The `call_id` that the model chose for this call, 1 to 64 characters.
          sig { returns(T.nilable(String)) }
          attr_accessor :call_id

          # Who did the search: the API (`server`) or your code (`client`).
          sig do
            returns(
              T.nilable(
                OpenAI::Responses::ResponseInputItem::ToolSearchCall::Execution::TaggedSymbol
              )
            )
          end
          attr_reader :execution

          sig do
            params(
              execution: OpenAI::Responses::ResponseInputItem::ToolSearchCall::Execution::OrSymbol
            ).void
          end
          attr_writer :execution

          # How far the search got: `in_progress`, `completed` or `incomplete`.
          sig do
            returns(
              T.nilable(
                OpenAI::Responses::ResponseInputItem::ToolSearchCall::Status::TaggedSymbol
              )
            )
          end
          attr_reader :status

          sig do
            params(
              status: T.nilable(
                OpenAI::Responses::ResponseInputItem::ToolSearchCall::Status::OrSymbol
              )
            ).void
          end
          attr_writer :status

          sig do
            params(
              arguments: T.anything,
              id: T.nilable(String),
              call_id: T.nilable(String),
              execution:
                OpenAI::Responses::ResponseInputItem::ToolSearchCall::Execution::OrSymbol,
              status:
                T.nilable(
                  OpenAI::Responses::ResponseInputItem::ToolSearchCall::Status::OrSymbol
                ),
              type: Symbol
            ).returns(T.attached_class)
          end
          def self.new(
            # What the model was looking for.
            arguments:,
            # ID of this item, if you have it.
            id: nil,
            # The `call_id` that the model chose for this call, 1 to 64 characters.
            call_id: nil,
            # Who did the search: the API (`server`) or your code (`client`).
            execution: nil,
            # How far the search got: `in_progress`, `completed` or `incomplete`.
            status: nil,
            # Item kind; always `tool_search_call`.
            type: :tool_search_call
          )
          end

          sig do
            override.returns(
              {
                arguments: T.anything,
                type: Symbol,
                id: T.nilable(String),
                call_id: T.nilable(String),
                execution:
                  OpenAI::Responses::ResponseInputItem::ToolSearchCall::Execution::TaggedSymbol,
                status:
                  T.nilable(
                    OpenAI::Responses::ResponseInputItem::ToolSearchCall::Status::TaggedSymbol
                  )
              }
            )
          end
          def to_hash
          end

          # Who did the search: the API (`server`) or your code (`client`).
          module Execution
            extend OpenAI::Internal::Type::Enum

            TaggedSymbol =
              T.type_alias do
                T.all(
                  Symbol,
                  OpenAI::Responses::ResponseInputItem::ToolSearchCall::Execution
                )
              end
            OrSymbol = T.type_alias { T.any(Symbol, String) }

            SERVER =
              T.let(
                :server,
                OpenAI::Responses::ResponseInputItem::ToolSearchCall::Execution::TaggedSymbol
              )
            CLIENT =
              T.let(
                :client,
                OpenAI::Responses::ResponseInputItem::ToolSearchCall::Execution::TaggedSymbol
              )

            sig do
              override.returns(
                T::Array[
                  OpenAI::Responses::ResponseInputItem::ToolSearchCall::Execution::TaggedSymbol
                ]
              )
            end
            def self.values
            end
          end

          # How far the search got: `in_progress`, `completed` or `incomplete`.
          module Status
            extend OpenAI::Internal::Type::Enum

            TaggedSymbol =
              T.type_alias do
                T.all(
                  Symbol,
                  OpenAI::Responses::ResponseInputItem::ToolSearchCall::Status
                )
              end
            OrSymbol = T.type_alias { T.any(Symbol, String) }

            IN_PROGRESS =
              T.let(
                :in_progress,
                OpenAI::Responses::ResponseInputItem::ToolSearchCall::Status::TaggedSymbol
              )
            COMPLETED =
              T.let(
                :completed,
                OpenAI::Responses::ResponseInputItem::ToolSearchCall::Status::TaggedSymbol
              )
            INCOMPLETE =
              T.let(
                :incomplete,
                OpenAI::Responses::ResponseInputItem::ToolSearchCall::Status::TaggedSymbol
              )

            sig do
              override.returns(
                T::Array[
                  OpenAI::Responses::ResponseInputItem::ToolSearchCall::Status::TaggedSymbol
                ]
              )
            end
            def self.values
            end
          end
        end

        # An image the model asked for, with the picture once it is done.
        class ImageGenerationCall < OpenAI::Internal::Type::BaseModel
          OrHash =
            T.type_alias do
              T.any(
                OpenAI::Responses::ResponseInputItem::ImageGenerationCall,
                OpenAI::Internal::AnyHash
              )
            end

          # Unique ID of this image generation call, assigned by the API. Keep it when you
          # send the item back.
          sig { returns(String) }
          attr_accessor :id

          # The picture as base64 data. Null until there is one.
          sig { returns(T.nilable(String)) }
          attr_accessor :result

          # `in_progress` at first, `generating` while the picture is made, then `completed`
          # or `failed`.
          sig do
            returns(
              OpenAI::Responses::ResponseInputItem::ImageGenerationCall::Status::TaggedSymbol
            )
          end
          attr_reader :status

          sig do
            params(
              status: OpenAI::Responses::ResponseInputItem::ImageGenerationCall::Status::OrSymbol
            ).void
          end
          attr_writer :status

          # Item kind; always `image_generation_call`.
          sig { returns(Symbol) }
          attr_accessor :type

          sig do
            params(
              id: String,
              result: T.nilable(String),
              status:
                OpenAI::Responses::ResponseInputItem::ImageGenerationCall::Status::OrSymbol,
              type: Symbol
            ).returns(T.attached_class)
          end
          def self.new(
            # Unique ID of this image generation call, assigned by the API. Keep it when you
            # send the item back.
            id:,
            # The picture as base64 data. Null until there is one.
            result:,
            # `in_progress` at first, `generating` while the picture is made, then `completed`
            # or `failed`.
            status:,
            # Item kind; always `image_generation_call`.
            type: :image_generation_call
          )
          end

          sig do
            override.returns(
              {
                id: String,
                result: T.nilable(String),
                status:
                  OpenAI::Responses::ResponseInputItem::ImageGenerationCall::Status::TaggedSymbol,
                type: Symbol
              }
            )
          end
          def to_hash
          end

          # `in_progress` at first, `generating` while the picture is made, then `completed`
          # or `failed`.
          module Status
            extend OpenAI::Internal::Type::Enum

            TaggedSymbol =
              T.type_alias do
                T.all(
                  Symbol,
                  OpenAI::Responses::ResponseInputItem::ImageGenerationCall::Status
                )
              end
            OrSymbol = T.type_alias { T.any(Symbol, String) }

            IN_PROGRESS =
              T.let(
                :in_progress,
                OpenAI::Responses::ResponseInputItem::ImageGenerationCall::Status::TaggedSymbol
              )
            COMPLETED =
              T.let(
                :completed,
                OpenAI::Responses::ResponseInputItem::ImageGenerationCall::Status::TaggedSymbol
              )
            GENERATING =
              T.let(
                :generating,
                OpenAI::Responses::ResponseInputItem::ImageGenerationCall::Status::TaggedSymbol
              )
            FAILED =
              T.let(
                :failed,
                OpenAI::Responses::ResponseInputItem::ImageGenerationCall::Status::TaggedSymbol
              )

            sig do
              override.returns(
                T::Array[
                  OpenAI::Responses::ResponseInputItem::ImageGenerationCall::Status::TaggedSymbol
                ]
              )
            end
            def self.values
            end
          end
        end

        # The model asks your code to run a command on your own machine. Reply with a
        # `local_shell_call_output` item.
        class LocalShellCall < OpenAI::Internal::Type::BaseModel
          OrHash =
            T.type_alias do
              T.any(
                OpenAI::Responses::ResponseInputItem::LocalShellCall,
                OpenAI::Internal::AnyHash
              )
            end

          # Unique ID of this local shell call, assigned by the API. Keep it when you send
          # the item back.
          sig { returns(String) }
          attr_accessor :id

          # A command to start on the machine, with its environment and limits.
          sig do
            returns(
              OpenAI::Responses::ResponseInputItem::LocalShellCall::Action
            )
          end
          attr_reader :action

          sig do
            params(
              action: OpenAI::Responses::ResponseInputItem::LocalShellCall::Action::OrHash
            ).void
          end
          attr_writer :action

          # ID the model gave the call, for pairing it with its result.
          sig { returns(String) }
          attr_accessor :call_id

          # `in_progress` while the model is writing the call, `completed` when it can be
          # run, `incomplete` if it was cut short.
          sig do
            returns(
              OpenAI::Responses::ResponseInputItem::LocalShellCall::Status::TaggedSymbol
            )
          end
          attr_reader :status

          sig do
            params(
              status: OpenAI::Responses::ResponseInputItem::LocalShellCall::Status::OrSymbol
            ).void
          end
          attr_writer :status

          # Item kind; always `local_shell_call`.
          sig { returns(Symbol) }
          attr_accessor :type

          sig do
            params(
              id: String,
              action:
                OpenAI::Responses::ResponseInputItem::LocalShellCall::Action::OrHash,
              call_id: String,
              status:
                OpenAI::Responses::ResponseInputItem::LocalShellCall::Status::OrSymbol,
              type: Symbol
            ).returns(T.attached_class)
          end
          def self.new(
            # Unique ID of this local shell call, assigned by the API. Keep it when you send
            # the item back.
            id:,
            # A command to start on the machine, with its environment and limits.
            action:,
            # ID the model gave the call, for pairing it with its result.
            call_id:,
            # `in_progress` while the model is writing the call, `completed` when it can be
            # run, `incomplete` if it was cut short.
            status:,
            # Item kind; always `local_shell_call`.
            type: :local_shell_call
          )
          end

          sig do
            override.returns(
              {
                id: String,
                action:
                  OpenAI::Responses::ResponseInputItem::LocalShellCall::Action,
                call_id: String,
                status:
                  OpenAI::Responses::ResponseInputItem::LocalShellCall::Status::TaggedSymbol,
                type: Symbol
              }
            )
          end
          def to_hash
          end

          # A command to start on the machine, with its environment and limits.
          class Action < OpenAI::Internal::Type::BaseModel
            OrHash =
              T.type_alias do
                T.any(
                  OpenAI::Responses::ResponseInputItem::LocalShellCall::Action,
                  OpenAI::Internal::AnyHash
                )
              end

            # The command to start: program name and arguments, one entry each.
            sig { returns(T::Array[String]) }
            attr_accessor :command

            # Environment variables the command starts with, by name.
            sig { returns(T::Hash[Symbol, String]) }
            attr_accessor :env

            # Action kind; always `exec`.
            sig { returns(Symbol) }
            attr_accessor :type

            # Time limit in milliseconds. Null if none is set.
            sig { returns(T.nilable(Integer)) }
            attr_accessor :timeout_ms

            # User to run the command as. Null for the default user.
            sig { returns(T.nilable(String)) }
            attr_accessor :user

            # Directory to run the command in. Null for the default one.
            sig { returns(T.nilable(String)) }
            attr_accessor :working_directory

            sig do
              params(
                command: T::Array[String],
                env: T::Hash[Symbol, String],
                timeout_ms: T.nilable(Integer),
                user: T.nilable(String),
                working_directory: T.nilable(String),
                type: Symbol
              ).returns(T.attached_class)
            end
            def self.new(
              # The command to start: program name and arguments, one entry each.
              command:,
              # Environment variables the command starts with, by name.
              env:,
              # Time limit in milliseconds. Null if none is set.
              timeout_ms: nil,
              # User to run the command as. Null for the default user.
              user: nil,
              # Directory to run the command in. Null for the default one.
              working_directory: nil,
              # Action kind; always `exec`.
              type: :exec
            )
            end

            sig do
              override.returns(
                {
                  command: T::Array[String],
                  env: T::Hash[Symbol, String],
                  type: Symbol,
                  timeout_ms: T.nilable(Integer),
                  user: T.nilable(String),
                  working_directory: T.nilable(String)
                }
              )
            end
            def to_hash
            end
          end

          # `in_progress` while the model is writing the call, `completed` when it can be
          # run, `incomplete` if it was cut short.
          module Status
            extend OpenAI::Internal::Type::Enum

            TaggedSymbol =
              T.type_alias do
                T.all(
                  Symbol,
                  OpenAI::Responses::ResponseInputItem::LocalShellCall::Status
                )
              end
            OrSymbol = T.type_alias { T.any(Symbol, String) }

            IN_PROGRESS =
              T.let(
                :in_progress,
                OpenAI::Responses::ResponseInputItem::LocalShellCall::Status::TaggedSymbol
              )
            COMPLETED =
              T.let(
                :completed,
                OpenAI::Responses::ResponseInputItem::LocalShellCall::Status::TaggedSymbol
              )
            INCOMPLETE =
              T.let(
                :incomplete,
                OpenAI::Responses::ResponseInputItem::LocalShellCall::Status::TaggedSymbol
              )

            sig do
              override.returns(
                T::Array[
                  OpenAI::Responses::ResponseInputItem::LocalShellCall::Status::TaggedSymbol
                ]
              )
            end
            def self.values
            end
          end
        end

        # What a local command printed, in answer to a `local_shell_call`.
        class LocalShellCallOutput < OpenAI::Internal::Type::BaseModel
          OrHash =
            T.type_alias do
              T.any(
                OpenAI::Responses::ResponseInputItem::LocalShellCallOutput,
                OpenAI::Internal::AnyHash
              )
            end

          # ID that the model gave to the local shell call being answered.
          sig { returns(String) }
          attr_accessor :id

          # The result as JSON text.
          sig { returns(String) }
          attr_accessor :output

          # Item kind; always `local_shell_call_output`.
          sig { returns(Symbol) }
          attr_accessor :type

          # How complete the result is: `in_progress`, `completed`, or `incomplete` if it
          # was cut short.
          sig do
            returns(
              T.nilable(
                OpenAI::Responses::ResponseInputItem::LocalShellCallOutput::Status::TaggedSymbol
              )
            )
          end
          attr_reader :status

          sig do
            params(
              status: T.nilable(
                OpenAI::Responses::ResponseInputItem::LocalShellCallOutput::Status::OrSymbol
              )
            ).void
          end
          attr_writer :status

          sig do
            params(
              id: String,
              output: String,
              status:
                T.nilable(
                  OpenAI::Responses::ResponseInputItem::LocalShellCallOutput::Status::OrSymbol
                ),
              type: Symbol
            ).returns(T.attached_class)
          end
          def self.new(
            # ID that the model gave to the local shell call being answered.
            id:,
            # The result as JSON text.
            output:,
            # How complete the result is: `in_progress`, `completed`, or `incomplete` if it
            # was cut short.
            status: nil,
            # Item kind; always `local_shell_call_output`.
            type: :local_shell_call_output
          )
          end

          sig do
            override.returns(
              {
                id: String,
                output: String,
                type: Symbol,
                status:
                  T.nilable(
                    OpenAI::Responses::ResponseInputItem::LocalShellCallOutput::Status::TaggedSymbol
                  )
              }
            )
          end
          def to_hash
          end

          # How complete the result is: `in_progress`, `completed`, or `incomplete` if it
          # was cut short.
          module Status
            extend OpenAI::Internal::Type::Enum

            TaggedSymbol =
              T.type_alias do
                T.all(
                  Symbol,
                  OpenAI::Responses::ResponseInputItem::LocalShellCallOutput::Status
                )
              end
            OrSymbol = T.type_alias { T.any(Symbol, String) }

            IN_PROGRESS =
              T.let(
                :in_progress,
                OpenAI::Responses::ResponseInputItem::LocalShellCallOutput::Status::TaggedSymbol
              )
            COMPLETED =
              T.let(
                :completed,
                OpenAI::Responses::ResponseInputItem::LocalShellCallOutput::Status::TaggedSymbol
              )
            INCOMPLETE =
              T.let(
                :incomplete,
                OpenAI::Responses::ResponseInputItem::LocalShellCallOutput::Status::TaggedSymbol
              )

            sig do
              override.returns(
                T::Array[
                  OpenAI::Responses::ResponseInputItem::LocalShellCallOutput::Status::TaggedSymbol
                ]
              )
            end
            def self.values
            end
          end
        end

        # A shell call the model made earlier, added to the conversation as history.
        class ShellCall < OpenAI::Internal::Type::BaseModel
          OrHash =
            T.type_alias do
              T.any(
                OpenAI::Responses::ResponseInputItem::ShellCall,
                OpenAI::Internal::AnyHash
              )
            end

          # What was to be run, and within which limits.
          sig do
            returns(OpenAI::Responses::ResponseInputItem::ShellCall::Action)
          end
          attr_reader :action

          sig do
            params(
              action: OpenAI::Responses::ResponseInputItem::ShellCall::Action::OrHash
            ).void
          end
          attr_writer :action

          # The `call_id` that the model chose for this call, 1 to 64 characters.
          sig { returns(String) }
          attr_accessor :call_id

          # Item kind; always `shell_call`.
          sig { returns(Symbol) }
          attr_accessor :type

          # ID of the item. The API assigns one and returns it, so leave it out for a new
          # item.
          sig { returns(T.nilable(String)) }
          attr_accessor :id

          # Where the commands run: on your machine or in a container you refer to.
          sig do
            returns(
              T.nilable(
                OpenAI::Responses::ResponseInputItem::ShellCall::Environment::Variants
              )
            )
          end
          attr_reader :environment

          sig do
            params(
              environment: T.nilable(
                T.any(
                  OpenAI::Responses::LocalEnvironment::OrHash,
                  OpenAI::Responses::ContainerReference::OrHash
                )
              )
            ).void
          end
          attr_writer :environment

          # How far the call got: `in_progress`, `completed` or `incomplete`.
          sig do
            returns(
              T.nilable(
                OpenAI::Responses::ResponseInputItem::ShellCall::Status::TaggedSymbol
              )
            )
          end
          attr_reader :status

          sig do
            params(
              status: T.nilable(
                OpenAI::Responses::ResponseInputItem::ShellCall::Status::OrSymbol
              )
            ).void
          end
          attr_writer :status

          sig do
            params(
              action:
                OpenAI::Responses::ResponseInputItem::ShellCall::Action::OrHash,
              call_id: String,
              id: T.nilable(String),
              environment:
                T.nilable(
                  T.any(
                    OpenAI::Responses::LocalEnvironment::OrHash,
                    OpenAI::Responses::ContainerReference::OrHash
                  )
                ),
              status:
                T.nilable(
                  OpenAI::Responses::ResponseInputItem::ShellCall::Status::OrSymbol
                ),
              type: Symbol
            ).returns(T.attached_class)
          end
          def self.new(
            # What was to be run, and within which limits.
            action:,
            # The `call_id` that the model chose for this call, 1 to 64 characters.
            call_id:,
            # ID of the item. The API assigns one and returns it, so leave it out for a new
            # item.
            id: nil,
            # Where the commands run: on your machine or in a container you refer to.
            environment: nil,
            # How far the call got: `in_progress`, `completed` or `incomplete`.
            status: nil,
            # Item kind; always `shell_call`.
            type: :shell_call
          )
          end

          sig do
            override.returns(
              {
                action: OpenAI::Responses::ResponseInputItem::ShellCall::Action,
                call_id: String,
                type: Symbol,
                id: T.nilable(String),
                environment:
                  T.nilable(
                    OpenAI::Responses::ResponseInputItem::ShellCall::Environment::Variants
                  ),
                status:
                  T.nilable(
                    OpenAI::Responses::ResponseInputItem::ShellCall::Status::TaggedSymbol
                  )
              }
            )
          end
          def to_hash
          end

          # What was to be run, and within which limits.
          class Action < OpenAI::Internal::Type::BaseModel
            OrHash =
              T.type_alias do
                T.any(
                  OpenAI::Responses::ResponseInputItem::ShellCall::Action,
                  OpenAI::Internal::AnyHash
                )
              end

            # Command lines, in the order they are to run.
            sig { returns(T::Array[String]) }
            attr_accessor :commands

            # Largest number of characters to keep of stdout and stderr taken together.
            sig { returns(T.nilable(Integer)) }
            attr_accessor :max_output_length

            # Longest the commands may take, in milliseconds of real time.
            sig { returns(T.nilable(Integer)) }
            attr_accessor :timeout_ms

            sig do
              params(
                commands: T::Array[String],
                max_output_length: T.nilable(Integer),
                timeout_ms: T.nilable(Integer)
              ).returns(T.attached_class)
            end
            def self.new(
              # Command lines, in the order they are to run.
              commands:,
              # Largest number of characters to keep of stdout and stderr taken together.
              max_output_length: nil,
              # Longest the commands may take, in milliseconds of real time.
              timeout_ms: nil
            )
            end

            sig do
              override.returns(
                {
                  commands: T::Array[String],
                  max_output_length: T.nilable(Integer),
                  timeout_ms: T.nilable(Integer)
                }
              )
            end
            def to_hash
            end
          end

          # Where the commands run: on your machine or in a container you refer to.
          module Environment
            extend OpenAI::Internal::Type::Union

            Variants =
              T.type_alias do
                T.any(
                  OpenAI::Responses::LocalEnvironment,
                  OpenAI::Responses::ContainerReference
                )
              end

            sig do
              override.returns(
                T::Array[
                  OpenAI::Responses::ResponseInputItem::ShellCall::Environment::Variants
                ]
              )
            end
            def self.variants
            end
          end

          # How far the call got: `in_progress`, `completed` or `incomplete`.
          module Status
            extend OpenAI::Internal::Type::Enum

            TaggedSymbol =
              T.type_alias do
                T.all(
                  Symbol,
                  OpenAI::Responses::ResponseInputItem::ShellCall::Status
                )
              end
            OrSymbol = T.type_alias { T.any(Symbol, String) }

            IN_PROGRESS =
              T.let(
                :in_progress,
                OpenAI::Responses::ResponseInputItem::ShellCall::Status::TaggedSymbol
              )
            COMPLETED =
              T.let(
                :completed,
                OpenAI::Responses::ResponseInputItem::ShellCall::Status::TaggedSymbol
              )
            INCOMPLETE =
              T.let(
                :incomplete,
                OpenAI::Responses::ResponseInputItem::ShellCall::Status::TaggedSymbol
              )

            sig do
              override.returns(
                T::Array[
                  OpenAI::Responses::ResponseInputItem::ShellCall::Status::TaggedSymbol
                ]
              )
            end
            def self.values
            end
          end
        end

        # Reports to the model what its shell call printed and how it ended.
        class ShellCallOutput < OpenAI::Internal::Type::BaseModel
          OrHash =
            T.type_alias do
              T.any(
                OpenAI::Responses::ResponseInputItem::ShellCallOutput,
                OpenAI::Internal::AnyHash
              )
            end

          # The `call_id` of the shell call you are answering, 1 to 64 characters.
          sig { returns(String) }
          attr_accessor :call_id

          # What was captured: pieces of stdout and stderr, each with its outcome.
          sig do
            returns(
              T::Array[
                OpenAI::Responses::ResponseFunctionShellCallOutputContent
              ]
            )
          end
          attr_reader :output

          sig do
            params(
              output: T::Array[
                OpenAI::Responses::ResponseFunctionShellCallOutputContent::OrHash
              ]
            ).void
          end
          attr_writer :output

          # Item kind; always `shell_call_output`.
          sig { returns(Symbol) }
          attr_accessor :type

          # ID of the item. The API assigns one and returns it, so leave it out for a new
          # item.
          sig { returns(T.nilable(String)) }
          attr_accessor :id

          # How many characters of combined output were kept. Copy the value from the call.
          sig { returns(T.nilable(Integer)) }
          attr_accessor :max_output_length

          # How complete the result is: `in_progress`, `completed` or `incomplete`.
          sig do
            returns(
              T.nilable(
                OpenAI::Responses::ResponseInputItem::ShellCallOutput::Status::TaggedSymbol
              )
            )
          end
          attr_reader :status

          sig do
            params(
              status: T.nilable(
                OpenAI::Responses::ResponseInputItem::ShellCallOutput::Status::OrSymbol
              )
            ).void
          end
          attr_writer :status

          sig do
            params(
              call_id: String,
              output:
                T::Array[
                  OpenAI::Responses::ResponseFunctionShellCallOutputContent::OrHash
                ],
              id: T.nilable(String),
              max_output_length: T.nilable(Integer),
              status:
                T.nilable(
                  OpenAI::Responses::ResponseInputItem::ShellCallOutput::Status::OrSymbol
                ),
              type: Symbol
            ).returns(T.attached_class)
          end
          def self.new(
            # The `call_id` of the shell call you are answering, 1 to 64 characters.
            call_id:,
            # What was captured: pieces of stdout and stderr, each with its outcome.
            output:,
            # ID of the item. The API assigns one and returns it, so leave it out for a new
            # item.
            id: nil,
            # How many characters of combined output were kept. Copy the value from the call.
            max_output_length: nil,
            # How complete the result is: `in_progress`, `completed` or `incomplete`.
            status: nil,
            # Item kind; always `shell_call_output`.
            type: :shell_call_output
          )
          end

          sig do
            override.returns(
              {
                call_id: String,
                output:
                  T::Array[
                    OpenAI::Responses::ResponseFunctionShellCallOutputContent
                  ],
                type: Symbol,
                id: T.nilable(String),
                max_output_length: T.nilable(Integer),
                status:
                  T.nilable(
                    OpenAI::Responses::ResponseInputItem::ShellCallOutput::Status::TaggedSymbol
                  )
              }
            )
          end
          def to_hash
          end

          # How complete the result is: `in_progress`, `completed` or `incomplete`.
          module Status
            extend OpenAI::Internal::Type::Enum

            TaggedSymbol =
              T.type_alias do
                T.all(
                  Symbol,
                  OpenAI::Responses::ResponseInputItem::ShellCallOutput::Status
                )
              end
            OrSymbol = T.type_alias { T.any(Symbol, String) }

            IN_PROGRESS =
              T.let(
                :in_progress,
                OpenAI::Responses::ResponseInputItem::ShellCallOutput::Status::TaggedSymbol
              )
            COMPLETED =
              T.let(
                :completed,
                OpenAI::Responses::ResponseInputItem::ShellCallOutput::Status::TaggedSymbol
              )
            INCOMPLETE =
              T.let(
                :incomplete,
                OpenAI::Responses::ResponseInputItem::ShellCallOutput::Status::TaggedSymbol
              )

            sig do
              override.returns(
                T::Array[
                  OpenAI::Responses::ResponseInputItem::ShellCallOutput::Status::TaggedSymbol
                ]
              )
            end
            def self.values
            end
          end
        end

        # A file change the model asked for earlier, added to the conversation as history.
        class ApplyPatchCall < OpenAI::Internal::Type::BaseModel
          OrHash =
            T.type_alias do
              T.any(
                OpenAI::Responses::ResponseInputItem::ApplyPatchCall,
                OpenAI::Internal::AnyHash
              )
            end

          # The `call_id` that the model chose for this call, 1 to 64 characters.
          sig { returns(String) }
          attr_accessor :call_id

          # The file change that was asked for: create, delete or update.
          sig do
            returns(
              OpenAI::Responses::ResponseInputItem::ApplyPatchCall::Operation::Variants
            )
          end
          attr_reader :operation

          sig do
            params(
              operation: T.any(
                OpenAI::Responses::ResponseInputItem::ApplyPatchCall::Operation::CreateFile::OrHash,
                OpenAI::Responses::ResponseInputItem::ApplyPatchCall::Operation::DeleteFile::OrHash,
                OpenAI::Responses::ResponseInputItem::ApplyPatchCall::Operation::UpdateFile::OrHash
              )
            ).void
          end
          attr_writer :operation

          # `in_progress` if the call was still being written, `completed` if it is final.
          sig do
            returns(
              OpenAI::Responses::ResponseInputItem::ApplyPatchCall::Status::TaggedSymbol
            )
          end
          attr_reader :status

          sig do
            params(
              status: OpenAI::Responses::ResponseInputItem::ApplyPatchCall::Status::OrSymbol
            ).void
          end
          attr_writer :status

          # Item kind; always `apply_patch_call`.
          sig { returns(Symbol) }
          attr_accessor :type

          # ID of the item. The API assigns one and returns it, so leave it out for a new
          # item.
          sig { returns(T.nilable(String)) }
          attr_accessor :id

          sig do
            params(
              call_id: String,
              operation:
                T.any(
                  OpenAI::Responses::ResponseInputItem::ApplyPatchCall::Operation::CreateFile::OrHash,
                  OpenAI::Responses::ResponseInputItem::ApplyPatchCall::Operation::DeleteFile::OrHash,
                  OpenAI::Responses::ResponseInputItem::ApplyPatchCall::Operation::UpdateFile::OrHash
                ),
              status:
                OpenAI::Responses::ResponseInputItem::ApplyPatchCall::Status::OrSymbol,
              id: T.nilable(String),
              type: Symbol
            ).returns(T.attached_class)
          end
          def self.new(
            # The `call_id` that the model chose for this call, 1 to 64 characters.
            call_id:,
            # The file change that was asked for: create, delete or update.
            operation:,
            # `in_progress` if the call was still being written, `completed` if it is final.
            status:,
            # ID of the item. The API assigns one and returns it, so leave it out for a new
            # item.
            id: nil,
            # Item kind; always `apply_patch_call`.
            type: :apply_patch_call
          )
          end

          sig do
            override.returns(
              {
                call_id: String,
                operation:
                  OpenAI::Responses::ResponseInputItem::ApplyPatchCall::Operation::Variants,
                status:
                  OpenAI::Responses::ResponseInputItem::ApplyPatchCall::Status::TaggedSymbol,
                type: Symbol,
                id: T.nilable(String)
              }
            )
          end
          def to_hash
          end

          # The file change that was asked for: create, delete or update.
          module Operation
            extend OpenAI::Internal::Type::Union

            Variants =
              T.type_alias do
                T.any(
                  OpenAI::Responses::ResponseInputItem::ApplyPatchCall::Operation::CreateFile,
                  OpenAI::Responses::ResponseInputItem::ApplyPatchCall::Operation::DeleteFile,
                  OpenAI::Responses::ResponseInputItem::ApplyPatchCall::Operation::UpdateFile
                )
              end

            # An earlier instruction of the model to add a file, sent back as part of the
            # history.
            class CreateFile < OpenAI::Internal::Type::BaseModel
              OrHash =
                T.type_alias do
                  T.any(
                    OpenAI::Responses::ResponseInputItem::ApplyPatchCall::Operation::CreateFile,
                    OpenAI::Internal::AnyHash
                  )
                end

              # Unified diff with the content of the new file, up to 10,485,760 characters.
              sig { returns(String) }
              attr_accessor :diff

              # Where the new file goes, relative to the workspace root. Must not be empty.
              sig { returns(String) }
              attr_accessor :path

              # Marks an operation that adds a file; always `create_file`.
              sig { returns(Symbol) }
              attr_accessor :type

              sig do
                params(
                  diff: String,
                  path: String,
                  type: Symbol
                ).returns(T.attached_class)
              end
              def self.new(
                # Unified diff with the content of the new file, up to 10,485,760 characters.
                diff:,
                # Where the new file goes, relative to the workspace root. Must not be empty.
                path:,
                # Marks an operation that adds a file; always `create_file`.
                type: :create_file
              )
              end

              sig do
                override.returns(
                  { diff: String, path: String, type: Symbol }
                )
              end
              def to_hash
              end
            end

            # An earlier instruction of the model to remove a file, sent back as part of the
            # history.
            class DeleteFile < OpenAI::Internal::Type::BaseModel
              OrHash =
                T.type_alias do
                  T.any(
                    OpenAI::Responses::ResponseInputItem::ApplyPatchCall::Operation::DeleteFile,
                    OpenAI::Internal::AnyHash
                  )
                end

              # File that is to be removed, relative to the workspace root. Must not be empty.
              sig { returns(String) }
              attr_accessor :path

              # Marks an operation that removes a file; always `delete_file`.
              sig { returns(Symbol) }
              attr_accessor :type

              sig do
                params(path: String, type: Symbol).returns(T.attached_class)
              end
              def self.new(
                # File that is to be removed, relative to the workspace root. Must not be empty.
                path:,
                # Marks an operation that removes a file; always `delete_file`.
                type: :delete_file
              )
              end

              sig { override.returns({ path: String, type: Symbol }) }
              def to_hash
              end
            end

            # An earlier instruction of the model to change a file, sent back as part of the
            # history.
            class UpdateFile < OpenAI::Internal::Type::BaseModel
              OrHash =
                T.type_alias do
                  T.any(
                    OpenAI::Responses::ResponseInputItem::ApplyPatchCall::Operation::UpdateFile,
                    OpenAI::Internal::AnyHash
                  )
                end

              # Unified diff against the file's earlier content, up to 10,485,760 characters.
              sig { returns(String) }
              attr_accessor :diff

              # File that is to be changed, relative to the workspace root. Must not be empty.
              sig { returns(String) }
              attr_accessor :path

              # Marks an operation that changes a file; always `update_file`.
              sig { returns(Symbol) }
              attr_accessor :type

              sig do
                params(
                  diff: String,
                  path: String,
                  type: Symbol
                ).returns(T.attached_class)
              end
              def self.new(
                # Unified diff against the file's earlier content, up to 10,485,760 characters.
                diff:,
                # File that is to be changed, relative to the workspace root. Must not be empty.
                path:,
                # Marks an operation that changes a file; always `update_file`.
                type: :update_file
              )
              end

              sig do
                override.returns(
                  { diff: String, path: String, type: Symbol }
                )
              end
              def to_hash
              end
            end

            sig do
              override.returns(
                T::Array[
                  OpenAI::Responses::ResponseInputItem::ApplyPatchCall::Operation::Variants
                ]
              )
            end
            def self.variants
            end
          end

          # `in_progress` if the call was still being written, `completed` if it is final.
          module Status
            extend OpenAI::Internal::Type::Enum

            TaggedSymbol =
              T.type_alias do
                T.all(
                  Symbol,
                  OpenAI::Responses::ResponseInputItem::ApplyPatchCall::Status
                )
              end
            OrSymbol = T.type_alias { T.any(Symbol, String) }

            IN_PROGRESS =
              T.let(
                :in_progress,
                OpenAI::Responses::ResponseInputItem::ApplyPatchCall::Status::TaggedSymbol
              )
            COMPLETED =
              T.let(
                :completed,
                OpenAI::Responses::ResponseInputItem::ApplyPatchCall::Status::TaggedSymbol
              )

            sig do
              override.returns(
                T::Array[
                  OpenAI::Responses::ResponseInputItem::ApplyPatchCall::Status::TaggedSymbol
                ]
              )
            end
            def self.values
            end
          end
        end

        # Reports to the model how an `apply_patch_call` went.
        class ApplyPatchCallOutput < OpenAI::Internal::Type::BaseModel
          OrHash =
            T.type_alias do
              T.any(
                OpenAI::Responses::ResponseInputItem::ApplyPatchCallOutput,
                OpenAI::Internal::AnyHash
              )
            end

          # The `call_id` of the patch call you are answering, 1 to 64 characters.
          sig { returns(String) }
          attr_accessor :call_id

          # `completed` if you applied the patch, `failed` if you could not.
          sig do
            returns(
              OpenAI::Responses::ResponseInputItem::ApplyPatchCallOutput::Status::TaggedSymbol
            )
          end
          attr_reader :status

          sig do
            params(
              status: OpenAI::Responses::ResponseInputItem::ApplyPatchCallOutput::Status::OrSymbol
            ).void
          end
          attr_writer :status

          # Item kind; always `apply_patch_call_output`.
          sig { returns(Symbol) }
          attr_accessor :type

          # ID of the item. The API assigns one and returns it, so leave it out for a new
          # item.
          sig { returns(T.nilable(String)) }
          attr_accessor :id

          # Text for the model to read, for example what changed or which error stopped the
          # patch. Up to 10,485,760 characters.
          sig { returns(T.nilable(String)) }
          attr_accessor :output

          sig do
            params(
              call_id: String,
              status:
                OpenAI::Responses::ResponseInputItem::ApplyPatchCallOutput::Status::OrSymbol,
              id: T.nilable(String),
              output: T.nilable(String),
              type: Symbol
            ).returns(T.attached_class)
          end
          def self.new(
            # The `call_id` of the patch call you are answering, 1 to 64 characters.
            call_id:,
            # `completed` if you applied the patch, `failed` if you could not.
            status:,
            # ID of the item. The API assigns one and returns it, so leave it out for a new
            # item.
            id: nil,
            # Text for the model to read, for example what changed or which error stopped the
            # patch. Up to 10,485,760 characters.
            output: nil,
            # Item kind; always `apply_patch_call_output`.
            type: :apply_patch_call_output
          )
          end

          sig do
            override.returns(
              {
                call_id: String,
                status:
                  OpenAI::Responses::ResponseInputItem::ApplyPatchCallOutput::Status::TaggedSymbol,
                type: Symbol,
                id: T.nilable(String),
                output: T.nilable(String)
              }
            )
          end
          def to_hash
          end

          # `completed` if you applied the patch, `failed` if you could not.
          module Status
            extend OpenAI::Internal::Type::Enum

            TaggedSymbol =
              T.type_alias do
                T.all(
                  Symbol,
                  OpenAI::Responses::ResponseInputItem::ApplyPatchCallOutput::Status
                )
              end
            OrSymbol = T.type_alias { T.any(Symbol, String) }

            COMPLETED =
              T.let(
                :completed,
                OpenAI::Responses::ResponseInputItem::ApplyPatchCallOutput::Status::TaggedSymbol
              )
            FAILED =
              T.let(
                :failed,
                OpenAI::Responses::ResponseInputItem::ApplyPatchCallOutput::Status::TaggedSymbol
              )

            sig do
              override.returns(
                T::Array[
                  OpenAI::Responses::ResponseInputItem::ApplyPatchCallOutput::Status::TaggedSymbol
                ]
              )
            end
            def self.values
            end
          end
        end

        # The tools that an MCP server offers, as it reported them.
        class McpListTools < OpenAI::Internal::Type::BaseModel
          OrHash =
            T.type_alias do
              T.any(
                OpenAI::Responses::ResponseInputItem::McpListTools,
                OpenAI::Internal::AnyHash
              )
            end

          # Unique ID of this tool list, assigned by the API. Keep it when you send the item
          # back.
          sig { returns(String) }
          attr_accessor :id

          # Label of the MCP server that was asked.
          sig { returns(String) }
          attr_accessor :server_label

          # The tools on offer.
          sig do
            returns(
              T::Array[OpenAI::Responses::ResponseInputItem::McpListTools::Tool]
            )
          end
          attr_reader :tools

          sig do
            params(
              tools: T::Array[
                OpenAI::Responses::ResponseInputItem::McpListTools::Tool::OrHash
              ]
            ).void
          end
          attr_writer :tools

          # Item kind; always `mcp_list_tools`.
          sig { returns(Symbol) }
          attr_accessor :type

          # What went wrong if the server could not give a list. Null if it could.
          sig { returns(T.nilable(String)) }
          attr_accessor :error

          sig do
            params(
              id: String,
              server_label: String,
              tools:
                T::Array[
                  OpenAI::Responses::ResponseInputItem::McpListTools::Tool::OrHash
                ],
              error: T.nilable(String),
              type: Symbol
            ).returns(T.attached_class)
          end
          def self.new(
            # Unique ID of this tool list, assigned by the API. Keep it when you send the item
            # back.
            id:,
            # Label of the MCP server that was asked.
            server_label:,
            # The tools on offer.
            tools:,
            # What went wrong if the server could not give a list. Null if it could.
            error: nil,
            # Item kind; always `mcp_list_tools`.
            type: :mcp_list_tools
          )
          end

          sig do
            override.returns(
              {
                id: String,
                server_label: String,
                tools:
                  T::Array[
                    OpenAI::Responses::ResponseInputItem::McpListTools::Tool
                  ],
                type: Symbol,
                error: T.nilable(String)
              }
            )
          end
          def to_hash
          end

          # A tool on offer at an MCP server.
          class Tool < OpenAI::Internal::Type::BaseModel
            OrHash =
              T.type_alias do
                T.any(
                  OpenAI::Responses::ResponseInputItem::McpListTools::Tool,
                  OpenAI::Internal::AnyHash
                )
              end

            # JSON Schema of the input that the tool takes.
            sig { returns(T.anything) }
            attr_accessor :input_schema

            # Name to call the tool by.
            sig { returns(String) }
            attr_accessor :name

            # Hints from the server about how the tool behaves, for example that it only
            # reads. Null if there are none.
            sig { returns(T.anything) }
            attr_accessor :annotations

            # What the server says the tool does. Null if it says nothing.
            sig { returns(T.nilable(String)) }
            attr_accessor :description

            sig do
              params(
                input_schema: T.anything,
                name: String,
                annotations: T.anything,
                description: T.nilable(String)
              ).returns(T.attached_class)
            end
            def self.new(
              # JSON Schema of the input that the tool takes.
              input_schema:,
              # Name to call the tool by.
              name:,
              # Hints from the server about how the tool behaves, for example that it only
              # reads. Null if there are none.
              annotations: nil,
              # What the server says the tool does. Null if it says nothing.
              description: nil
            )
            end

            sig do
              override.returns(
                {
                  input_schema: T.anything,
                  name: String,
                  annotations: T.anything,
                  description: T.nilable(String)
                }
              )
            end
            def to_hash
            end
          end
        end

        # The model wants to use a tool of an MCP server and needs a person's consent.
        # Answer with an `mcp_approval_response` item.
        class McpApprovalRequest < OpenAI::Internal::Type::BaseModel
          OrHash =
            T.type_alias do
              T.any(
                OpenAI::Responses::ResponseInputItem::McpApprovalRequest,
                OpenAI::Internal::AnyHash
              )
            end

          # ID of this request; the answer refers to it.
          sig { returns(String) }
          attr_accessor :id

          # Arguments for the tool, as JSON text.
          sig { returns(String) }
          attr_accessor :arguments

          # Name of the tool to be used.
          sig { returns(String) }
          attr_accessor :name

          # Label of the MCP server that has the tool.
          sig { returns(String) }
          attr_accessor :server_label

          # Item kind; always `mcp_approval_request`.
          sig { returns(Symbol) }
          attr_accessor :type

          sig do
            params(
              id: String,
              arguments: String,
              name: String,
              server_label: String,
              type: Symbol
            ).returns(T.attached_class)
          end
          def self.new(
            # ID of this request; the answer refers to it.
            id:,
            # Arguments for the tool, as JSON text.
            arguments:,
            # Name of the tool to be used.
            name:,
            # Label of the MCP server that has the tool.
            server_label:,
            # Item kind; always `mcp_approval_request`.
            type: :mcp_approval_request
          )
          end

          sig do
            override.returns(
              {
                id: String,
                arguments: String,
                name: String,
                server_label: String,
                type: Symbol
              }
            )
          end
          def to_hash
          end
        end

        # Grants or refuses an `mcp_approval_request`.
        class McpApprovalResponse < OpenAI::Internal::Type::BaseModel
          OrHash =
            T.type_alias do
              T.any(
                OpenAI::Responses::ResponseInputItem::McpApprovalResponse,
                OpenAI::Internal::AnyHash
              )
            end

          # ID of the request that is being answered.
          sig { returns(String) }
          attr_accessor :approval_request_id

          # True to let the tool run, false to refuse.
          sig { returns(T::Boolean) }
          attr_accessor :approve

          # Item kind; always `mcp_approval_response`.
          sig { returns(Symbol) }
          attr_accessor :type

          # ID of this answer. The API assigns one, so leave it out for a new item.
          sig { returns(T.nilable(String)) }
          attr_accessor :id

          # Why you decided so. Optional.
          sig { returns(T.nilable(String)) }
          attr_accessor :reason

          sig do
            params(
              approval_request_id: String,
              approve: T::Boolean,
              id: T.nilable(String),
              reason: T.nilable(String),
              type: Symbol
            ).returns(T.attached_class)
          end
          def self.new(
            # ID of the request that is being answered.
            approval_request_id:,
            # True to let the tool run, false to refuse.
            approve:,
            # ID of this answer. The API assigns one, so leave it out for a new item.
            id: nil,
            # Why you decided so. Optional.
            reason: nil,
            # Item kind; always `mcp_approval_response`.
            type: :mcp_approval_response
          )
          end

          sig do
            override.returns(
              {
                approval_request_id: String,
                approve: T::Boolean,
                type: Symbol,
                id: T.nilable(String),
                reason: T.nilable(String)
              }
            )
          end
          def to_hash
          end
        end

        # A tool of an MCP server that the model used, with the result.
        class McpCall < OpenAI::Internal::Type::BaseModel
          OrHash =
            T.type_alias do
              T.any(
                OpenAI::Responses::ResponseInputItem::McpCall,
                OpenAI::Internal::AnyHash
              )
            end

          # Unique ID of this MCP call, assigned by the API. Keep it when you send the item
          # back.
          sig { returns(String) }
          attr_accessor :id

          # Arguments that the tool was given, as JSON text.
          sig { returns(String) }
          attr_accessor :arguments

          # Name of the tool that was used.
          sig { returns(String) }
          attr_accessor :name

          # Label of the MCP server that has the tool.
          sig { returns(String) }
          attr_accessor :server_label

          # Item kind; always `mcp_call`.
          sig { returns(Symbol) }
          attr_accessor :type

          # ID to give in an `mcp_approval_response` to let this call run or to refuse it.
          # Null if no consent is needed.
          sig { returns(T.nilable(String)) }
          attr_accessor :approval_request_id

          # What went wrong. Null if nothing did.
          sig { returns(T.nilable(String)) }
          attr_accessor :error

          # What the tool returned. Null if it returned nothing.
          sig { returns(T.nilable(String)) }
          attr_accessor :output

          # `in_progress` at first, `calling` while the server works on it, then
          # `completed`, `incomplete` (cut short) or `failed`.
          sig do
            returns(
              T.nilable(
                OpenAI::Responses::ResponseInputItem::McpCall::Status::TaggedSymbol
              )
            )
          end
          attr_reader :status

          sig do
            params(
              status: OpenAI::Responses::ResponseInputItem::McpCall::Status::OrSymbol
            ).void
          end
          attr_writer :status

          sig do
            params(
              id: String,
              arguments: String,
              name: String,
              server_label: String,
              approval_request_id: T.nilable(String),
              error: T.nilable(String),
              output: T.nilable(String),
              status:
                OpenAI::Responses::ResponseInputItem::McpCall::Status::OrSymbol,
              type: Symbol
            ).returns(T.attached_class)
          end
          def self.new(
            # Unique ID of this MCP call, assigned by the API. Keep it when you send the item
            # back.
            id:,
            # Arguments that the tool was given, as JSON text.
            arguments:,
            # Name of the tool that was used.
            name:,
            # Label of the MCP server that has the tool.
            server_label:,
            # ID to give in an `mcp_approval_response` to let this call run or to refuse it.
            # Null if no consent is needed.
            approval_request_id: nil,
            # What went wrong. Null if nothing did.
            error: nil,
            # What the tool returned. Null if it returned nothing.
            output: nil,
            # `in_progress` at first, `calling` while the server works on it, then
            # `completed`, `incomplete` (cut short) or `failed`.
            status: nil,
            # Item kind; always `mcp_call`.
            type: :mcp_call
          )
          end

          sig do
            override.returns(
              {
                id: String,
                arguments: String,
                name: String,
                server_label: String,
                type: Symbol,
                approval_request_id: T.nilable(String),
                error: T.nilable(String),
                output: T.nilable(String),
                status:
                  OpenAI::Responses::ResponseInputItem::McpCall::Status::TaggedSymbol
              }
            )
          end
          def to_hash
          end

          # `in_progress` at first, `calling` while the server works on it, then
          # `completed`, `incomplete` (cut short) or `failed`.
          module Status
            extend OpenAI::Internal::Type::Enum

            TaggedSymbol =
              T.type_alias do
                T.all(
                  Symbol,
                  OpenAI::Responses::ResponseInputItem::McpCall::Status
                )
              end
            OrSymbol = T.type_alias { T.any(Symbol, String) }

            IN_PROGRESS =
              T.let(
                :in_progress,
                OpenAI::Responses::ResponseInputItem::McpCall::Status::TaggedSymbol
              )
            COMPLETED =
              T.let(
                :completed,
                OpenAI::Responses::ResponseInputItem::McpCall::Status::TaggedSymbol
              )
            INCOMPLETE =
              T.let(
                :incomplete,
                OpenAI::Responses::ResponseInputItem::McpCall::Status::TaggedSymbol
              )
            CALLING =
              T.let(
                :calling,
                OpenAI::Responses::ResponseInputItem::McpCall::Status::TaggedSymbol
              )
            FAILED =
              T.let(
                :failed,
                OpenAI::Responses::ResponseInputItem::McpCall::Status::TaggedSymbol
              )

            sig do
              override.returns(
                T::Array[
                  OpenAI::Responses::ResponseInputItem::McpCall::Status::TaggedSymbol
                ]
              )
            end
            def self.values
            end
          end
        end

        # Asks for the context so far to be compacted. Only allowed as the last input
        # item.
        class CompactionTrigger < OpenAI::Internal::Type::BaseModel
          OrHash =
            T.type_alias do
              T.any(
                OpenAI::Responses::ResponseInputItem::CompactionTrigger,
                OpenAI::Internal::AnyHash
              )
            end

          # Item kind; always `compaction_trigger`.
          sig { returns(Symbol) }
          attr_accessor :type

          sig { params(type: Symbol).returns(T.attached_class) }
          def self.new(
            # Item kind; always `compaction_trigger`.
            type: :compaction_trigger
          )
          end

          sig { override.returns({ type: Symbol }) }
          def to_hash
          end
        end

        # Points to an item that the API already stores, instead of repeating it.
        class ItemReference < OpenAI::Internal::Type::BaseModel
          OrHash =
            T.type_alias do
              T.any(
                OpenAI::Responses::ResponseInputItem::ItemReference,
                OpenAI::Internal::AnyHash
              )
            end

          # ID of the item that is meant.
          sig { returns(String) }
          attr_accessor :id

          # Item kind; always `item_reference`. May be null or left out.
          sig do
            returns(
              T.nilable(
                OpenAI::Responses::ResponseInputItem::ItemReference::Type::TaggedSymbol
              )
            )
          end
          attr_reader :type

          sig do
            params(
              type: T.nilable(
                OpenAI::Responses::ResponseInputItem::ItemReference::Type::OrSymbol
              )
            ).void
          end
          attr_writer :type

          sig do
            params(
              id: String,
              type:
                T.nilable(
                  OpenAI::Responses::ResponseInputItem::ItemReference::Type::OrSymbol
                )
            ).returns(T.attached_class)
          end
          def self.new(
            # ID of the item that is meant.
            id:,
            # Item kind; always `item_reference`. May be null or left out.
            type: nil
          )
          end

          sig do
            override.returns(
              {
                id: String,
                type:
                  T.nilable(
                    OpenAI::Responses::ResponseInputItem::ItemReference::Type::TaggedSymbol
                  )
              }
            )
          end
          def to_hash
          end

          # Item kind; always `item_reference`. May be null or left out.
          module Type
            extend OpenAI::Internal::Type::Enum

            TaggedSymbol =
              T.type_alias do
                T.all(
                  Symbol,
                  OpenAI::Responses::ResponseInputItem::ItemReference::Type
                )
              end
            OrSymbol = T.type_alias { T.any(Symbol, String) }

            ITEM_REFERENCE =
              T.let(
                :item_reference,
                OpenAI::Responses::ResponseInputItem::ItemReference::Type::TaggedSymbol
              )

            sig do
              override.returns(
                T::Array[
                  OpenAI::Responses::ResponseInputItem::ItemReference::Type::TaggedSymbol
                ]
              )
            end
            def self.values
            end
          end
        end

        sig do
          override.returns(
            T::Array[OpenAI::Responses::ResponseInputItem::Variants]
          )
        end
        def self.variants
        end
      end
    end
  end
end
