# typed: strong

module OpenAI
  module Models
    module Conversations
      # One entry of a conversation: a message, a tool call, a tool result, reasoning or
      # a compaction. The kinds are those a model response can have in its output;
      # `type` tells them apart.
      module ConversationItem
        extend OpenAI::Internal::Type::Union

        Variants =
          T.type_alias do
            T.any(
              OpenAI::Conversations::Message,
              OpenAI::Responses::ResponseFunctionToolCallItem,
              OpenAI::Responses::ResponseFunctionToolCallOutputItem,
              OpenAI::Responses::ResponseFileSearchToolCall,
              OpenAI::Responses::ResponseFunctionWebSearch,
              OpenAI::Conversations::ConversationItem::ImageGenerationCall,
              OpenAI::Responses::ResponseComputerToolCall,
              OpenAI::Responses::ResponseComputerToolCallOutputItem,
              OpenAI::Responses::ResponseToolSearchCall,
              OpenAI::Responses::ResponseToolSearchOutputItem,
              OpenAI::Responses::ResponseReasoningItem,
              OpenAI::Responses::ResponseCompactionItem,
              OpenAI::Responses::ResponseCodeInterpreterToolCall,
              OpenAI::Conversations::ConversationItem::LocalShellCall,
              OpenAI::Conversations::ConversationItem::LocalShellCallOutput,
              OpenAI::Responses::ResponseFunctionShellToolCall,
              OpenAI::Responses::ResponseFunctionShellToolCallOutput,
              OpenAI::Responses::ResponseApplyPatchToolCall,
              OpenAI::Responses::ResponseApplyPatchToolCallOutput,
              OpenAI::Conversations::ConversationItem::McpListTools,
              OpenAI::Conversations::ConversationItem::McpApprovalRequest,
              OpenAI::Conversations::ConversationItem::McpApprovalResponse,
              OpenAI::Conversations::ConversationItem::McpCall,
              OpenAI::Responses::ResponseCustomToolCall,
              OpenAI::Responses::ResponseCustomToolCallOutput
            )
          end

        # An image the model asked for, with the picture once it is done.
        class ImageGenerationCall < OpenAI::Internal::Type::BaseModel
          OrHash =
            T.type_alias do
              T.any(
                OpenAI::Conversations::ConversationItem::ImageGenerationCall,
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
              OpenAI::Conversations::ConversationItem::ImageGenerationCall::Status::TaggedSymbol
            )
          end
          attr_reader :status

          sig do
            params(
              status: OpenAI::Conversations::ConversationItem::ImageGenerationCall::Status::OrSymbol
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
                OpenAI::Conversations::ConversationItem::ImageGenerationCall::Status::OrSymbol,
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
                  OpenAI::Conversations::ConversationItem::ImageGenerationCall::Status::TaggedSymbol,
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
                  OpenAI::Conversations::ConversationItem::ImageGenerationCall::Status
                )
              end
            OrSymbol = T.type_alias { T.any(Symbol, String) }

            IN_PROGRESS =
              T.let(
                :in_progress,
                OpenAI::Conversations::ConversationItem::ImageGenerationCall::Status::TaggedSymbol
              )
            COMPLETED =
              T.let(
                :completed,
                OpenAI::Conversations::ConversationItem::ImageGenerationCall::Status::TaggedSymbol
              )
            GENERATING =
              T.let(
                :generating,
                OpenAI::Conversations::ConversationItem::ImageGenerationCall::Status::TaggedSymbol
              )
            FAILED =
              T.let(
                :failed,
                OpenAI::Conversations::ConversationItem::ImageGenerationCall::Status::TaggedSymbol
              )

            sig do
              override.returns(
                T::Array[
                  OpenAI::Conversations::ConversationItem::ImageGenerationCall::Status::TaggedSymbol
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
                OpenAI::Conversations::ConversationItem::LocalShellCall,
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
              OpenAI::Conversations::ConversationItem::LocalShellCall::Action
            )
          end
          attr_reader :action

          sig do
            params(
              action: OpenAI::Conversations::ConversationItem::LocalShellCall::Action::OrHash
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
              OpenAI::Conversations::ConversationItem::LocalShellCall::Status::TaggedSymbol
            )
          end
          attr_reader :status

          sig do
            params(
              status: OpenAI::Conversations::ConversationItem::LocalShellCall::Status::OrSymbol
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
                OpenAI::Conversations::ConversationItem::LocalShellCall::Action::OrHash,
              call_id: String,
              status:
                OpenAI::Conversations::ConversationItem::LocalShellCall::Status::OrSymbol,
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
                  OpenAI::Conversations::ConversationItem::LocalShellCall::Action,
                call_id: String,
                status:
                  OpenAI::Conversations::ConversationItem::LocalShellCall::Status::TaggedSymbol,
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
                  OpenAI::Conversations::ConversationItem::LocalShellCall::Action,
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
                  OpenAI::Conversations::ConversationItem::LocalShellCall::Status
                )
              end
            OrSymbol = T.type_alias { T.any(Symbol, String) }

            IN_PROGRESS =
              T.let(
                :in_progress,
                OpenAI::Conversations::ConversationItem::LocalShellCall::Status::TaggedSymbol
              )
            COMPLETED =
              T.let(
                :completed,
                OpenAI::Conversations::ConversationItem::LocalShellCall::Status::TaggedSymbol
              )
            INCOMPLETE =
              T.let(
                :incomplete,
                OpenAI::Conversations::ConversationItem::LocalShellCall::Status::TaggedSymbol
              )

            sig do
              override.returns(
                T::Array[
                  OpenAI::Conversations::ConversationItem::LocalShellCall::Status::TaggedSymbol
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
                OpenAI::Conversations::ConversationItem::LocalShellCallOutput,
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
                OpenAI::Conversations::ConversationItem::LocalShellCallOutput::Status::TaggedSymbol
              )
            )
          end
          attr_reader :status

          sig do
            params(
              status: T.nilable(
                OpenAI::Conversations::ConversationItem::LocalShellCallOutput::Status::OrSymbol
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
                  OpenAI::Conversations::ConversationItem::LocalShellCallOutput::Status::OrSymbol
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
                    OpenAI::Conversations::ConversationItem::LocalShellCallOutput::Status::TaggedSymbol
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
                  OpenAI::Conversations::ConversationItem::LocalShellCallOutput::Status
                )
              end
            OrSymbol = T.type_alias { T.any(Symbol, String) }

            IN_PROGRESS =
              T.let(
                :in_progress,
                OpenAI::Conversations::ConversationItem::LocalShellCallOutput::Status::TaggedSymbol
              )
            COMPLETED =
              T.let(
                :completed,
                OpenAI::Conversations::ConversationItem::LocalShellCallOutput::Status::TaggedSymbol
              )
            INCOMPLETE =
              T.let(
                :incomplete,
                OpenAI::Conversations::ConversationItem::LocalShellCallOutput::Status::TaggedSymbol
              )

            sig do
              override.returns(
                T::Array[
                  OpenAI::Conversations::ConversationItem::LocalShellCallOutput::Status::TaggedSymbol
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
                OpenAI::Conversations::ConversationItem::McpListTools,
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
              T::Array[
                OpenAI::Conversations::ConversationItem::McpListTools::Tool
              ]
            )
          end
          attr_reader :tools

          sig do
            params(
              tools: T::Array[
                OpenAI::Conversations::ConversationItem::McpListTools::Tool::OrHash
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
                  OpenAI::Conversations::ConversationItem::McpListTools::Tool::OrHash
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
                    OpenAI::Conversations::ConversationItem::McpListTools::Tool
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
                  OpenAI::Conversations::ConversationItem::McpListTools::Tool,
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
                OpenAI::Conversations::ConversationItem::McpApprovalRequest,
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

        # The answer that was given to an `mcp_approval_request`.
        class McpApprovalResponse < OpenAI::Internal::Type::BaseModel
          OrHash =
            T.type_alias do
              T.any(
                OpenAI::Conversations::ConversationItem::McpApprovalResponse,
                OpenAI::Internal::AnyHash
              )
            end

          # Unique ID of the item, assigned by the API. Use it to retrieve or delete the
          # item, or as `after` when listing.
          sig { returns(String) }
          attr_accessor :id

          # ID of the request it answers.
          sig { returns(String) }
          attr_accessor :approval_request_id

          # True if the tool was allowed to run, false if it was refused.
          sig { returns(T::Boolean) }
          attr_accessor :approve

          # Item kind; always `mcp_approval_response`.
          sig { returns(Symbol) }
          attr_accessor :type

          # Why it was decided so. Null if no reason was given.
          sig { returns(T.nilable(String)) }
          attr_accessor :reason

          sig do
            params(
              id: String,
              approval_request_id: String,
              approve: T::Boolean,
              reason: T.nilable(String),
              type: Symbol
            ).returns(T.attached_class)
          end
          def self.new(
            # Unique ID of the item, assigned by the API. Use it to retrieve or delete the
            # item, or as `after` when listing.
            id:,
            # ID of the request it answers.
            approval_request_id:,
            # True if the tool was allowed to run, false if it was refused.
            approve:,
            # Why it was decided so. Null if no reason was given.
            reason: nil,
            # Item kind; always `mcp_approval_response`.
            type: :mcp_approval_response
          )
          end

          sig do
            override.returns(
              {
                id: String,
                approval_request_id: String,
                approve: T::Boolean,
                type: Symbol,
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
                OpenAI::Conversations::ConversationItem::McpCall,
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
                OpenAI::Conversations::ConversationItem::McpCall::Status::TaggedSymbol
              )
            )
          end
          attr_reader :status

          sig do
            params(
              status: OpenAI::Conversations::ConversationItem::McpCall::Status::OrSymbol
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
                OpenAI::Conversations::ConversationItem::McpCall::Status::OrSymbol,
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
                  OpenAI::Conversations::ConversationItem::McpCall::Status::TaggedSymbol
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
                  OpenAI::Conversations::ConversationItem::McpCall::Status
                )
              end
            OrSymbol = T.type_alias { T.any(Symbol, String) }

            IN_PROGRESS =
              T.let(
                :in_progress,
                OpenAI::Conversations::ConversationItem::McpCall::Status::TaggedSymbol
              )
            COMPLETED =
              T.let(
                :completed,
                OpenAI::Conversations::ConversationItem::McpCall::Status::TaggedSymbol
              )
            INCOMPLETE =
              T.let(
                :incomplete,
                OpenAI::Conversations::ConversationItem::McpCall::Status::TaggedSymbol
              )
            CALLING =
              T.let(
                :calling,
                OpenAI::Conversations::ConversationItem::McpCall::Status::TaggedSymbol
              )
            FAILED =
              T.let(
                :failed,
                OpenAI::Conversations::ConversationItem::McpCall::Status::TaggedSymbol
              )

            sig do
              override.returns(
                T::Array[
                  OpenAI::Conversations::ConversationItem::McpCall::Status::TaggedSymbol
                ]
              )
            end
            def self.values
            end
          end
        end

        sig do
          override.returns(
            T::Array[OpenAI::Conversations::ConversationItem::Variants]
          )
        end
        def self.variants
        end
      end
    end

    ConversationItem = Conversations::ConversationItem
  end
end
