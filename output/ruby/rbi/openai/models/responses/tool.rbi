# typed: strong

module OpenAI
  module Models
    module Responses
      # Something the model can use while it works on an answer. `type` tells which kind
      # of tool it is.
      module Tool
        extend OpenAI::Internal::Type::Union

        Variants =
          T.type_alias do
            T.any(
              OpenAI::Responses::FunctionTool,
              OpenAI::Responses::FileSearchTool,
              OpenAI::Responses::ComputerTool,
              OpenAI::Responses::ComputerUsePreviewTool,
              OpenAI::Responses::Tool::Mcp,
              OpenAI::Responses::Tool::CodeInterpreter,
              OpenAI::Responses::Tool::ImageGeneration,
              OpenAI::Responses::Tool::LocalShell,
              OpenAI::Responses::FunctionShellTool,
              OpenAI::Responses::CustomTool,
              OpenAI::Responses::NamespaceTool,
              OpenAI::Responses::ToolSearchTool,
              OpenAI::Responses::ApplyPatchTool,
              OpenAI::Responses::WebSearchTool,
              OpenAI::Responses::WebSearchPreviewTool
            )
          end

        # Lets the model use the tools of a remote server that speaks the Model Context
        # Protocol (MCP). Either `server_url` or `connector_id` is needed.
        class Mcp < OpenAI::Internal::Type::BaseModel
          OrHash =
            T.type_alias do
              T.any(OpenAI::Responses::Tool::Mcp, OpenAI::Internal::AnyHash)
            end

          # Short name for the server; tool calls carry it.
          sig { returns(String) }
          attr_accessor :server_label

          # Tool kind; always `mcp`.
          sig { returns(Symbol) }
          attr_accessor :type

          # Which of the server's tools the model may use: a list of names, or a filter. All
          # of them if null.
          sig do
            returns(
              T.nilable(OpenAI::Responses::Tool::Mcp::AllowedTools::Variants)
            )
          end
          attr_reader :allowed_tools

          sig do
            params(
              allowed_tools: T.nilable(
                T.any(
                  T::Array[String],
                  OpenAI::Responses::Tool::Mcp::AllowedTools::McpToolFilter::OrHash
                )
              )
            ).void
          end
          attr_writer :allowed_tools

          # OAuth access token for the server or connector. Your application has to go
          # through the OAuth flow and obtain it.
          sig { returns(T.nilable(String)) }
          attr_reader :authorization

          sig { params(authorization: String).void }
          attr_writer :authorization

          # Ready-made connector to use in place of a server of your own: Dropbox, Gmail,
          # Google Calendar, Google Drive, Microsoft Teams, Outlook calendar, Outlook email
          # or SharePoint. Needed unless `server_url` is given.
          sig do
            returns(
              T.nilable(OpenAI::Responses::Tool::Mcp::ConnectorID::TaggedSymbol)
            )
          end
          attr_reader :connector_id

          sig do
            params(
              connector_id: OpenAI::Responses::Tool::Mcp::ConnectorID::OrSymbol
            ).void
          end
          attr_writer :connector_id

          # True keeps the server's tools out of the model's context until tool search finds
          # them.
          sig { returns(T.nilable(T::Boolean)) }
          attr_reader :defer_loading

          sig { params(defer_loading: T::Boolean).void }
          attr_writer :defer_loading

          # HTTP headers to send to the server with each request, for example to
          # authenticate.
          sig { returns(T.nilable(T::Hash[Symbol, String])) }
          attr_accessor :headers

          # Which tools need a person's consent before each use: one rule for all of them,
          # or filters that sort them. Consent is always needed if omitted.
          sig do
            returns(
              T.nilable(OpenAI::Responses::Tool::Mcp::RequireApproval::Variants)
            )
          end
          attr_reader :require_approval

          sig do
            params(
              require_approval: T.nilable(
                T.any(
                  OpenAI::Responses::Tool::Mcp::RequireApproval::McpToolApprovalFilter::OrHash,
                  OpenAI::Responses::Tool::Mcp::RequireApproval::McpToolApprovalSetting::OrSymbol
                )
              )
            ).void
          end
          attr_writer :require_approval

          # Tells the model more about what the server is for.
          sig { returns(T.nilable(String)) }
          attr_reader :server_description

          sig { params(server_description: String).void }
          attr_writer :server_description

          # Address of the MCP server. Needed unless `connector_id` is given.
          sig { returns(T.nilable(String)) }
          attr_reader :server_url

          sig { params(server_url: String).void }
          attr_writer :server_url

          sig do
            params(
              server_label: String,
              allowed_tools:
                T.nilable(
                  T.any(
                    T::Array[String],
                    OpenAI::Responses::Tool::Mcp::AllowedTools::McpToolFilter::OrHash
                  )
                ),
              authorization: String,
              connector_id: OpenAI::Responses::Tool::Mcp::ConnectorID::OrSymbol,
              defer_loading: T::Boolean,
              headers: T.nilable(T::Hash[Symbol, String]),
              require_approval:
                T.nilable(
                  T.any(
                    OpenAI::Responses::Tool::Mcp::RequireApproval::McpToolApprovalFilter::OrHash,
                    OpenAI::Responses::Tool::Mcp::RequireApproval::McpToolApprovalSetting::OrSymbol
                  )
                ),
              server_description: String,
              server_url: String,
              type: Symbol
            ).returns(T.attached_class)
          end
          def self.new(
            # Short name for the server; tool calls carry it.
            server_label:,
            # Which of the server's tools the model may use: a list of names, or a filter. All
            # of them if null.
            allowed_tools: nil,
            # OAuth access token for the server or connector. Your application has to go
            # through the OAuth flow and obtain it.
            authorization: nil,
            # Ready-made connector to use in place of a server of your own: Dropbox, Gmail,
            # Google Calendar, Google Drive, Microsoft Teams, Outlook calendar, Outlook email
            # or SharePoint. Needed unless `server_url` is given.
            connector_id: nil,
            # True keeps the server's tools out of the model's context until tool search finds
            # them.
            defer_loading: nil,
            # HTTP headers to send to the server with each request, for example to
            # authenticate.
            headers: nil,
            # Which tools need a person's consent before each use: one rule for all of them,
            # or filters that sort them. Consent is always needed if omitted.
            require_approval: nil,
            # Tells the model more about what the server is for.
            server_description: nil,
            # Address of the MCP server. Needed unless `connector_id` is given.
            server_url: nil,
            # Tool kind; always `mcp`.
            type: :mcp
          )
          end

          sig do
            override.returns(
              {
                server_label: String,
                type: Symbol,
                allowed_tools:
                  T.nilable(
                    OpenAI::Responses::Tool::Mcp::AllowedTools::Variants
                  ),
                authorization: String,
                connector_id:
                  OpenAI::Responses::Tool::Mcp::ConnectorID::TaggedSymbol,
                defer_loading: T::Boolean,
                headers: T.nilable(T::Hash[Symbol, String]),
                require_approval:
                  T.nilable(
                    OpenAI::Responses::Tool::Mcp::RequireApproval::Variants
                  ),
                server_description: String,
                server_url: String
              }
            )
          end
          def to_hash
          end

          # Which of the server's tools the model may use: a list of names, or a filter. All
          # of them if null.
          module AllowedTools
            extend OpenAI::Internal::Type::Union

            Variants =
              T.type_alias do
                T.any(
                  T::Array[String],
                  OpenAI::Responses::Tool::Mcp::AllowedTools::McpToolFilter
                )
              end

            # Picks out some of a server's tools by name or by whether they change anything.
            class McpToolFilter < OpenAI::Internal::Type::BaseModel
              OrHash =
                T.type_alias do
                  T.any(
                    OpenAI::Responses::Tool::Mcp::AllowedTools::McpToolFilter,
                    OpenAI::Internal::AnyHash
                  )
                end

              # Picks tools by whether they only read. A tool counts as read-only if its server
              # annotates it with `readOnlyHint`.
              sig { returns(T.nilable(T::Boolean)) }
              attr_reader :read_only

              sig { params(read_only: T::Boolean).void }
              attr_writer :read_only

              # Names of the tools to pick.
              sig { returns(T.nilable(T::Array[String])) }
              attr_reader :tool_names

              sig { params(tool_names: T::Array[String]).void }
              attr_writer :tool_names

              sig do
                params(
                  read_only: T::Boolean,
                  tool_names: T::Array[String]
                ).returns(T.attached_class)
              end
              def self.new(
                # Picks tools by whether they only read. A tool counts as read-only if its server
                # annotates it with `readOnlyHint`.
                read_only: nil,
                # Names of the tools to pick.
                tool_names: nil
              )
              end

              sig do
                override.returns(
                  { read_only: T::Boolean, tool_names: T::Array[String] }
                )
              end
              def to_hash
              end
            end

            sig do
              override.returns(
                T::Array[OpenAI::Responses::Tool::Mcp::AllowedTools::Variants]
              )
            end
            def self.variants
            end

            StringArray =
              T.let(
                OpenAI::Internal::Type::ArrayOf[String],
                OpenAI::Internal::Type::Converter
              )
          end

          # Ready-made connector to use in place of a server of your own: Dropbox, Gmail,
          # Google Calendar, Google Drive, Microsoft Teams, Outlook calendar, Outlook email
          # or SharePoint. Needed unless `server_url` is given.
          module ConnectorID
            extend OpenAI::Internal::Type::Enum

            TaggedSymbol =
              T.type_alias do
                T.all(Symbol, OpenAI::Responses::Tool::Mcp::ConnectorID)
              end
            OrSymbol = T.type_alias { T.any(Symbol, String) }

            CONNECTOR_DROPBOX =
              T.let(
                :connector_dropbox,
                OpenAI::Responses::Tool::Mcp::ConnectorID::TaggedSymbol
              )
            CONNECTOR_GMAIL =
              T.let(
                :connector_gmail,
                OpenAI::Responses::Tool::Mcp::ConnectorID::TaggedSymbol
              )
            CONNECTOR_GOOGLECALENDAR =
              T.let(
                :connector_googlecalendar,
                OpenAI::Responses::Tool::Mcp::ConnectorID::TaggedSymbol
              )
            CONNECTOR_GOOGLEDRIVE =
              T.let(
                :connector_googledrive,
                OpenAI::Responses::Tool::Mcp::ConnectorID::TaggedSymbol
              )
            CONNECTOR_MICROSOFTTEAMS =
              T.let(
                :connector_microsoftteams,
                OpenAI::Responses::Tool::Mcp::ConnectorID::TaggedSymbol
              )
            CONNECTOR_OUTLOOKCALENDAR =
              T.let(
                :connector_outlookcalendar,
                OpenAI::Responses::Tool::Mcp::ConnectorID::TaggedSymbol
              )
            CONNECTOR_OUTLOOKEMAIL =
              T.let(
                :connector_outlookemail,
                OpenAI::Responses::Tool::Mcp::ConnectorID::TaggedSymbol
              )
            CONNECTOR_SHAREPOINT =
              T.let(
                :connector_sharepoint,
                OpenAI::Responses::Tool::Mcp::ConnectorID::TaggedSymbol
              )

            sig do
              override.returns(
                T::Array[
                  OpenAI::Responses::Tool::Mcp::ConnectorID::TaggedSymbol
                ]
              )
            end
            def self.values
            end
          end

          # Which tools need a person's consent before each use: one rule for all of them,
          # or filters that sort them. Consent is always needed if omitted.
          module RequireApproval
            extend OpenAI::Internal::Type::Union

            Variants =
              T.type_alias do
                T.any(
                  OpenAI::Responses::Tool::Mcp::RequireApproval::McpToolApprovalFilter,
                  OpenAI::Responses::Tool::Mcp::RequireApproval::McpToolApprovalSetting::TaggedSymbol
                )
              end

            # Sorts tools into those that always need consent and those that never do.
            class McpToolApprovalFilter < OpenAI::Internal::Type::BaseModel
              OrHash =
                T.type_alias do
                  T.any(
                    OpenAI::Responses::Tool::Mcp::RequireApproval::McpToolApprovalFilter,
                    OpenAI::Internal::AnyHash
                  )
                end

              # Picks out some of a server's tools by name or by whether they change anything.
              sig do
                returns(
                  T.nilable(
                    OpenAI::Responses::Tool::Mcp::RequireApproval::McpToolApprovalFilter::Always
                  )
                )
              end
              attr_reader :always

              sig do
                params(
                  always: OpenAI::Responses::Tool::Mcp::RequireApproval::McpToolApprovalFilter::Always::OrHash
                ).void
              end
              attr_writer :always

              # Picks out some of a server's tools by name or by whether they change anything.
              sig do
                returns(
                  T.nilable(
                    OpenAI::Responses::Tool::Mcp::RequireApproval::McpToolApprovalFilter::Never
                  )
                )
              end
              attr_reader :never

              sig do
                params(
                  never: OpenAI::Responses::Tool::Mcp::RequireApproval::McpToolApprovalFilter::Never::OrHash
                ).void
              end
              attr_writer :never

              sig do
                params(
                  always:
                    OpenAI::Responses::Tool::Mcp::RequireApproval::McpToolApprovalFilter::Always::OrHash,
                  never:
                    OpenAI::Responses::Tool::Mcp::RequireApproval::McpToolApprovalFilter::Never::OrHash
                ).returns(T.attached_class)
              end
              def self.new(
                # Picks out some of a server's tools by name or by whether they change anything.
                always: nil,
                # Picks out some of a server's tools by name or by whether they change anything.
                never: nil
              )
              end

              sig do
                override.returns(
                  {
                    always:
                      OpenAI::Responses::Tool::Mcp::RequireApproval::McpToolApprovalFilter::Always,
                    never:
                      OpenAI::Responses::Tool::Mcp::RequireApproval::McpToolApprovalFilter::Never
                  }
                )
              end
              def to_hash
              end

              # Picks out some of a server's tools by name or by whether they change anything.
              class Always < OpenAI::Internal::Type::BaseModel
                OrHash =
                  T.type_alias do
                    T.any(
                      OpenAI::Responses::Tool::Mcp::RequireApproval::McpToolApprovalFilter::Always,
                      OpenAI::Internal::AnyHash
                    )
                  end

                # Picks tools by whether they only read. A tool counts as read-only if its server
                # annotates it with `readOnlyHint`.
                sig { returns(T.nilable(T::Boolean)) }
                attr_reader :read_only

                sig { params(read_only: T::Boolean).void }
                attr_writer :read_only

                # Names of the tools to pick.
                sig { returns(T.nilable(T::Array[String])) }
                attr_reader :tool_names

                sig { params(tool_names: T::Array[String]).void }
                attr_writer :tool_names

                sig do
                  params(
                    read_only: T::Boolean,
                    tool_names: T::Array[String]
                  ).returns(T.attached_class)
                end
                def self.new(
                  # Picks tools by whether they only read. A tool counts as read-only if its server
                  # annotates it with `readOnlyHint`.
                  read_only: nil,
                  # Names of the tools to pick.
                  tool_names: nil
                )
                end

                sig do
                  override.returns(
                    { read_only: T::Boolean, tool_names: T::Array[String] }
                  )
                end
                def to_hash
                end
              end

              # Picks out some of a server's tools by name or by whether they change anything.
              class Never < OpenAI::Internal::Type::BaseModel
                OrHash =
                  T.type_alias do
                    T.any(
                      OpenAI::Responses::Tool::Mcp::RequireApproval::McpToolApprovalFilter::Never,
                      OpenAI::Internal::AnyHash
                    )
                  end

                # Picks tools by whether they only read. A tool counts as read-only if its server
                # annotates it with `readOnlyHint`.
                sig { returns(T.nilable(T::Boolean)) }
                attr_reader :read_only

                sig { params(read_only: T::Boolean).void }
                attr_writer :read_only

                # Names of the tools to pick.
                sig { returns(T.nilable(T::Array[String])) }
                attr_reader :tool_names

                sig { params(tool_names: T::Array[String]).void }
                attr_writer :tool_names

                sig do
                  params(
                    read_only: T::Boolean,
                    tool_names: T::Array[String]
                  ).returns(T.attached_class)
                end
                def self.new(
                  # Picks tools by whether they only read. A tool counts as read-only if its server
                  # annotates it with `readOnlyHint`.
                  read_only: nil,
                  # Names of the tools to pick.
                  tool_names: nil
                )
                end

                sig do
                  override.returns(
                    { read_only: T::Boolean, tool_names: T::Array[String] }
                  )
                end
                def to_hash
                end
              end
            end

            module McpToolApprovalSetting
              extend OpenAI::Internal::Type::Enum

              TaggedSymbol =
                T.type_alias do
                  T.all(
                    Symbol,
                    OpenAI::Responses::Tool::Mcp::RequireApproval::McpToolApprovalSetting
                  )
                end
              OrSymbol = T.type_alias { T.any(Symbol, String) }

              ALWAYS =
                T.let(
                  :always,
                  OpenAI::Responses::Tool::Mcp::RequireApproval::McpToolApprovalSetting::TaggedSymbol
                )
              NEVER =
                T.let(
                  :never,
                  OpenAI::Responses::Tool::Mcp::RequireApproval::McpToolApprovalSetting::TaggedSymbol
                )

              sig do
                override.returns(
                  T::Array[
                    OpenAI::Responses::Tool::Mcp::RequireApproval::McpToolApprovalSetting::TaggedSymbol
                  ]
                )
              end
              def self.values
              end
            end

            sig do
              override.returns(
                T::Array[
                  OpenAI::Responses::Tool::Mcp::RequireApproval::Variants
                ]
              )
            end
            def self.variants
            end
          end
        end

        # Lets the model write Python code and run it in a sandboxed container on the way
        # to its answer.
        class CodeInterpreter < OpenAI::Internal::Type::BaseModel
          OrHash =
            T.type_alias do
              T.any(
                OpenAI::Responses::Tool::CodeInterpreter,
                OpenAI::Internal::AnyHash
              )
            end

          # Where the code runs: the ID of a container you already have, or an object that
          # asks for a new one and says which files and how much memory it gets.
          sig do
            returns(
              OpenAI::Responses::Tool::CodeInterpreter::Container::Variants
            )
          end
          attr_reader :container

          sig do
            params(
              container: T.any(
                String,
                OpenAI::Responses::Tool::CodeInterpreter::Container::CodeInterpreterToolAuto::OrHash
              )
            ).void
          end
          attr_writer :container

          # Tool kind; always `code_interpreter`.
          sig { returns(Symbol) }
          attr_accessor :type

          sig do
            params(
              container:
                T.any(
                  String,
                  OpenAI::Responses::Tool::CodeInterpreter::Container::CodeInterpreterToolAuto::OrHash
                ),
              type: Symbol
            ).returns(T.attached_class)
          end
          def self.new(
            # Where the code runs: the ID of a container you already have, or an object that
            # asks for a new one and says which files and how much memory it gets.
            container:,
            # Tool kind; always `code_interpreter`.
            type: :code_interpreter
          )
          end

          sig do
            override.returns(
              {
                container:
                  OpenAI::Responses::Tool::CodeInterpreter::Container::Variants,
                type: Symbol
              }
            )
          end
          def to_hash
          end

          # Where the code runs: the ID of a container you already have, or an object that
          # asks for a new one and says which files and how much memory it gets.
          module Container
            extend OpenAI::Internal::Type::Union

            Variants =
              T.type_alias do
                T.any(
                  String,
                  OpenAI::Responses::Tool::CodeInterpreter::Container::CodeInterpreterToolAuto
                )
              end

            # Has the API set up a container for the code interpreter, optionally with files
            # in it.
            class CodeInterpreterToolAuto < OpenAI::Internal::Type::BaseModel
              OrHash =
                T.type_alias do
                  T.any(
                    OpenAI::Responses::Tool::CodeInterpreter::Container::CodeInterpreterToolAuto,
                    OpenAI::Internal::AnyHash
                  )
                end

              # Asks for a container to be provided; always `auto`.
              sig { returns(Symbol) }
              attr_accessor :type

              # IDs of uploaded files to copy into the container, 50 at most.
              sig { returns(T.nilable(T::Array[String])) }
              attr_reader :file_ids

              sig { params(file_ids: T::Array[String]).void }
              attr_writer :file_ids

              # How much memory the container may use, from `1g` to `64g`.
              sig do
                returns(
                  T.nilable(
                    OpenAI::Responses::Tool::CodeInterpreter::Container::CodeInterpreterToolAuto::MemoryLimit::TaggedSymbol
                  )
                )
              end
              attr_reader :memory_limit

              sig do
                params(
                  memory_limit: T.nilable(
                    OpenAI::Responses::Tool::CodeInterpreter::Container::CodeInterpreterToolAuto::MemoryLimit::OrSymbol
                  )
                ).void
              end
              attr_writer :memory_limit

              # Whether code in the container may reach the network: not at all (`disabled`) or
              # only certain domains (`allowlist`).
              sig do
                returns(
                  T.nilable(
                    OpenAI::Responses::Tool::CodeInterpreter::Container::CodeInterpreterToolAuto::NetworkPolicy::Variants
                  )
                )
              end
              attr_reader :network_policy

              sig do
                params(
                  network_policy: T.any(
                    OpenAI::Responses::ContainerNetworkPolicyDisabled::OrHash,
                    OpenAI::Responses::ContainerNetworkPolicyAllowlist::OrHash
                  )
                ).void
              end
              attr_writer :network_policy

              sig do
                params(
                  file_ids: T::Array[String],
                  memory_limit:
                    T.nilable(
                      OpenAI::Responses::Tool::CodeInterpreter::Container::CodeInterpreterToolAuto::MemoryLimit::OrSymbol
                    ),
                  network_policy:
                    T.any(
                      OpenAI::Responses::ContainerNetworkPolicyDisabled::OrHash,
                      OpenAI::Responses::ContainerNetworkPolicyAllowlist::OrHash
                    ),
                  type: Symbol
                ).returns(T.attached_class)
              end
              def self.new(
                # IDs of uploaded files to copy into the container, 50 at most.
                file_ids: nil,
                # How much memory the container may use, from `1g` to `64g`.
                memory_limit: nil,
                # Whether code in the container may reach the network: not at all (`disabled`) or
                # only certain domains (`allowlist`).
                network_policy: nil,
                # Asks for a container to be provided; always `auto`.
                type: :auto
              )
              end

              sig do
                override.returns(
                  {
                    type: Symbol,
                    file_ids: T::Array[String],
                    memory_limit:
                      T.nilable(
                        OpenAI::Responses::Tool::CodeInterpreter::Container::CodeInterpreterToolAuto::MemoryLimit::TaggedSymbol
                      ),
                    network_policy:
                      OpenAI::Responses::Tool::CodeInterpreter::Container::CodeInterpreterToolAuto::NetworkPolicy::Variants
                  }
                )
              end
              def to_hash
              end

              # How much memory the container may use, from `1g` to `64g`.
              module MemoryLimit
                extend OpenAI::Internal::Type::Enum

                TaggedSymbol =
                  T.type_alias do
                    T.all(
                      Symbol,
                      OpenAI::Responses::Tool::CodeInterpreter::Container::CodeInterpreterToolAuto::MemoryLimit
                    )
                  end
                OrSymbol = T.type_alias { T.any(Symbol, String) }

                MEMORY_LIMIT_1G =
                  T.let(
                    :"1g",
                    OpenAI::Responses::Tool::CodeInterpreter::Container::CodeInterpreterToolAuto::MemoryLimit::TaggedSymbol
                  )
                MEMORY_LIMIT_4G =
                  T.let(
                    :"4g",
                    OpenAI::Responses::Tool::CodeInterpreter::Container::CodeInterpreterToolAuto::MemoryLimit::TaggedSymbol
                  )
                MEMORY_LIMIT_16G =
                  T.let(
                    :"16g",
                    OpenAI::Responses::Tool::CodeInterpreter::Container::CodeInterpreterToolAuto::MemoryLimit::TaggedSymbol
                  )
                MEMORY_LIMIT_64G =
                  T.let(
                    :"64g",
                    OpenAI::Responses::Tool::CodeInterpreter::Container::CodeInterpreterToolAuto::MemoryLimit::TaggedSymbol
                  )

                sig do
                  override.returns(
                    T::Array[
                      OpenAI::Responses::Tool::CodeInterpreter::Container::CodeInterpreterToolAuto::MemoryLimit::TaggedSymbol
                    ]
                  )
                end
                def self.values
                end
              end

              # Whether code in the container may reach the network: not at all (`disabled`) or
              # only certain domains (`allowlist`).
              module NetworkPolicy
                extend OpenAI::Internal::Type::Union

                Variants =
                  T.type_alias do
                    T.any(
                      OpenAI::Responses::ContainerNetworkPolicyDisabled,
                      OpenAI::Responses::ContainerNetworkPolicyAllowlist
                    )
                  end

                sig do
                  override.returns(
                    T::Array[
                      OpenAI::Responses::Tool::CodeInterpreter::Container::CodeInterpreterToolAuto::NetworkPolicy::Variants
                    ]
                  )
                end
                def self.variants
                end
              end
            end

            sig do
              override.returns(
                T::Array[
                  OpenAI::Responses::Tool::CodeInterpreter::Container::Variants
                ]
              )
            end
            def self.variants
            end
          end
        end

        # Lets the model create and edit images with the GPT image models.
        class ImageGeneration < OpenAI::Internal::Type::BaseModel
          OrHash =
            T.type_alias do
              T.any(
                OpenAI::Responses::Tool::ImageGeneration,
                OpenAI::Internal::AnyHash
              )
            end

          # Tool kind; always `image_generation`.
          sig { returns(Symbol) }
          attr_accessor :type

          # Whether to make a new image (`generate`) or change a given one (`edit`). `auto`,
          # the default, lets the model decide.
          sig do
            returns(
              T.nilable(
                OpenAI::Responses::Tool::ImageGeneration::Action::TaggedSymbol
              )
            )
          end
          attr_reader :action

          sig do
            params(
              action: OpenAI::Responses::Tool::ImageGeneration::Action::OrSymbol
            ).void
          end
          attr_writer :action

          # `transparent`, `opaque`, or `auto` (the default) to let the model decide.
          # Transparency needs `png` or `webp` output and a model that supports it: both
          # versions of `gpt-image-2` refuse `transparent` with an error.
          sig do
            returns(
              T.nilable(
                OpenAI::Responses::Tool::ImageGeneration::Background::TaggedSymbol
              )
            )
          end
          attr_reader :background

          sig do
            params(
              background: OpenAI::Responses::Tool::ImageGeneration::Background::OrSymbol
            ).void
          end
          attr_writer :background

          # How closely to keep to the style and the features of input images, faces above
          # all: `high` or `low` (the default). Works with `gpt-image-1`, and with
          # `gpt-image-1.5` and what came after it; `gpt-image-1-mini` does not take it.
          sig do
            returns(
              T.nilable(
                OpenAI::Responses::Tool::ImageGeneration::InputFidelity::TaggedSymbol
              )
            )
          end
          attr_reader :input_fidelity

          sig do
            params(
              input_fidelity: T.nilable(
                OpenAI::Responses::Tool::ImageGeneration::InputFidelity::OrSymbol
              )
            ).void
          end
          attr_writer :input_fidelity

          # Marks the part of the input image to repaint. Give the mask as data or as an
          # uploaded file.
          sig do
            returns(
              T.nilable(
                OpenAI::Responses::Tool::ImageGeneration::InputImageMask
              )
            )
          end
          attr_reader :input_image_mask

          sig do
            params(
              input_image_mask: OpenAI::Responses::Tool::ImageGeneration::InputImageMask::OrHash
            ).void
          end
          attr_writer :input_image_mask

          sig do
            returns(
              T.nilable(
                OpenAI::Responses::Tool::ImageGeneration::Model::Variants
              )
            )
          end
          attr_reader :model

          sig do
            params(
              model: T.any(
                String,
                OpenAI::Responses::Tool::ImageGeneration::Model::OrSymbol
              )
            ).void
          end
          attr_writer :model

          # How strictly images are screened: `auto` is the normal level and the default,
          # `low` filters less.
          sig do
            returns(
              T.nilable(
                OpenAI::Responses::Tool::ImageGeneration::Moderation::TaggedSymbol
              )
            )
          end
          attr_reader :moderation

          sig do
            params(
              moderation: OpenAI::Responses::Tool::ImageGeneration::Moderation::OrSymbol
            ).void
          end
          attr_writer :moderation

          # Compression level of the image, from 0 to 100. 100 when omitted.
          sig { returns(T.nilable(Integer)) }
          attr_reader :output_compression

          sig { params(output_compression: Integer).void }
          attr_writer :output_compression

          # File format of the image: `png`, `webp` or `jpeg`. `png` when omitted.
          sig do
            returns(
              T.nilable(
                OpenAI::Responses::Tool::ImageGeneration::OutputFormat::TaggedSymbol
              )
            )
          end
          attr_reader :output_format

          sig do
            params(
              output_format: OpenAI::Responses::Tool::ImageGeneration::OutputFormat::OrSymbol
            ).void
          end
          attr_writer :output_format

          # Number of unfinished versions to send while streaming, from 0 (none, the
          # default) to 3.
          sig { returns(T.nilable(Integer)) }
          attr_reader :partial_images

          sig { params(partial_images: Integer).void }
          attr_writer :partial_images

          # Effort to spend on the image: `low`, `medium` or `high`. `auto`, the default,
          # leaves the choice to the model.
          sig do
            returns(
              T.nilable(
                OpenAI::Responses::Tool::ImageGeneration::Quality::TaggedSymbol
              )
            )
          end
          attr_reader :quality

          sig do
            params(
              quality: OpenAI::Responses::Tool::ImageGeneration::Quality::OrSymbol
            ).void
          end
          attr_writer :quality

          # Width and height, such as `1024x1024`, `1536x1024` (landscape) or `1024x1536`
          # (portrait). `gpt-image-2` takes any `WIDTHxHEIGHT` in multiples of 16 with an
          # aspect ratio from 1:3 to 3:1, up to `3840x2160` (experimental above
          # `2560x1440`). `auto`, the default, leaves it to models that can choose.
          sig do
            returns(
              T.nilable(
                OpenAI::Responses::Tool::ImageGeneration::Size::Variants
              )
            )
          end
          attr_reader :size

          sig do
            params(
              size: T.any(
                String,
                OpenAI::Responses::Tool::ImageGeneration::Size::OrSymbol
              )
            ).void
          end
          attr_writer :size

          sig do
            params(
              action:
                OpenAI::Responses::Tool::ImageGeneration::Action::OrSymbol,
              background:
                OpenAI::Responses::Tool::ImageGeneration::Background::OrSymbol,
              input_fidelity:
                T.nilable(
                  OpenAI::Responses::Tool::ImageGeneration::InputFidelity::OrSymbol
                ),
              input_image_mask:
                OpenAI::Responses::Tool::ImageGeneration::InputImageMask::OrHash,
              model:
                T.any(
                  String,
                  OpenAI::Responses::Tool::ImageGeneration::Model::OrSymbol
                ),
              moderation:
                OpenAI::Responses::Tool::ImageGeneration::Moderation::OrSymbol,
              output_compression: Integer,
              output_format:
                OpenAI::Responses::Tool::ImageGeneration::OutputFormat::OrSymbol,
              partial_images: Integer,
              quality:
                OpenAI::Responses::Tool::ImageGeneration::Quality::OrSymbol,
              size:
                T.any(
                  String,
                  OpenAI::Responses::Tool::ImageGeneration::Size::OrSymbol
                ),
              type: Symbol
            ).returns(T.attached_class)
          end
          def self.new(
            # Whether to make a new image (`generate`) or change a given one (`edit`). `auto`,
            # the default, lets the model decide.
            action: nil,
            # `transparent`, `opaque`, or `auto` (the default) to let the model decide.
            # Transparency needs `png` or `webp` output and a model that supports it: both
            # versions of `gpt-image-2` refuse `transparent` with an error.
            background: nil,
            # How closely to keep to the style and the features of input images, faces above
            # all: `high` or `low` (the default). Works with `gpt-image-1`, and with
            # `gpt-image-1.5` and what came after it; `gpt-image-1-mini` does not take it.
            input_fidelity: nil,
            # Marks the part of the input image to repaint. Give the mask as data or as an
            # uploaded file.
            input_image_mask: nil,
            model: nil,
            # How strictly images are screened: `auto` is the normal level and the default,
            # `low` filters less.
            moderation: nil,
            # Compression level of the image, from 0 to 100. 100 when omitted.
            output_compression: nil,
            # File format of the image: `png`, `webp` or `jpeg`. `png` when omitted.
            output_format: nil,
            # Number of unfinished versions to send while streaming, from 0 (none, the
            # default) to 3.
            partial_images: nil,
            # Effort to spend on the image: `low`, `medium` or `high`. `auto`, the default,
            # leaves the choice to the model.
            quality: nil,
            # Width and height, such as `1024x1024`, `1536x1024` (landscape) or `1024x1536`
            # (portrait). `gpt-image-2` takes any `WIDTHxHEIGHT` in multiples of 16 with an
            # aspect ratio from 1:3 to 3:1, up to `3840x2160` (experimental above
            # `2560x1440`). `auto`, the default, leaves it to models that can choose.
            size: nil,
            # Tool kind; always `image_generation`.
            type: :image_generation
          )
          end

          sig do
            override.returns(
              {
                type: Symbol,
                action:
                  OpenAI::Responses::Tool::ImageGeneration::Action::TaggedSymbol,
                background:
                  OpenAI::Responses::Tool::ImageGeneration::Background::TaggedSymbol,
                input_fidelity:
                  T.nilable(
                    OpenAI::Responses::Tool::ImageGeneration::InputFidelity::TaggedSymbol
                  ),
                input_image_mask:
                  OpenAI::Responses::Tool::ImageGeneration::InputImageMask,
                model:
                  OpenAI::Responses::Tool::ImageGeneration::Model::Variants,
                moderation:
                  OpenAI::Responses::Tool::ImageGeneration::Moderation::TaggedSymbol,
                output_compression: Integer,
                output_format:
                  OpenAI::Responses::Tool::ImageGeneration::OutputFormat::TaggedSymbol,
                partial_images: Integer,
                quality:
                  OpenAI::Responses::Tool::ImageGeneration::Quality::TaggedSymbol,
                size: OpenAI::Responses::Tool::ImageGeneration::Size::Variants
              }
            )
          end
          def to_hash
          end

          # Whether to make a new image (`generate`) or change a given one (`edit`). `auto`,
          # the default, lets the model decide.
          module Action
            extend OpenAI::Internal::Type::Enum

            TaggedSymbol =
              T.type_alias do
                T.all(Symbol, OpenAI::Responses::Tool::ImageGeneration::Action)
              end
            OrSymbol = T.type_alias { T.any(Symbol, String) }

            GENERATE =
              T.let(
                :generate,
                OpenAI::Responses::Tool::ImageGeneration::Action::TaggedSymbol
              )
            EDIT =
              T.let(
                :edit,
                OpenAI::Responses::Tool::ImageGeneration::Action::TaggedSymbol
              )
            AUTO =
              T.let(
                :auto,
                OpenAI::Responses::Tool::ImageGeneration::Action::TaggedSymbol
              )

            sig do
              override.returns(
                T::Array[
                  OpenAI::Responses::Tool::ImageGeneration::Action::TaggedSymbol
                ]
              )
            end
            def self.values
            end
          end

          # `transparent`, `opaque`, or `auto` (the default) to let the model decide.
          # Transparency needs `png` or `webp` output and a model that supports it: both
          # versions of `gpt-image-2` refuse `transparent` with an error.
          module Background
            extend OpenAI::Internal::Type::Enum

            TaggedSymbol =
              T.type_alias do
                T.all(
                  Symbol,
                  OpenAI::Responses::Tool::ImageGeneration::Background
                )
              end
            OrSymbol = T.type_alias { T.any(Symbol, String) }

            TRANSPARENT =
              T.let(
                :transparent,
                OpenAI::Responses::Tool::ImageGeneration::Background::TaggedSymbol
              )
            OPAQUE =
              T.let(
                :opaque,
                OpenAI::Responses::Tool::ImageGeneration::Background::TaggedSymbol
              )
            AUTO =
              T.let(
                :auto,
                OpenAI::Responses::Tool::ImageGeneration::Background::TaggedSymbol
              )

            sig do
              override.returns(
                T::Array[
                  OpenAI::Responses::Tool::ImageGeneration::Background::TaggedSymbol
                ]
              )
            end
            def self.values
            end
          end

          # How closely to keep to the style and the features of input images, faces above
          # all: `high` or `low` (the default). Works with `gpt-image-1`, and with
          # `gpt-image-1.5` and what came after it; `gpt-image-1-mini` does not take it.
          module InputFidelity
            extend OpenAI::Internal::Type::Enum

            TaggedSymbol =
              T.type_alias do
                T.all(
                  Symbol,
                  OpenAI::Responses::Tool::ImageGeneration::InputFidelity
                )
              end
            OrSymbol = T.type_alias { T.any(Symbol, String) }

            HIGH =
              T.let(
                :high,
                OpenAI::Responses::Tool::ImageGeneration::InputFidelity::TaggedSymbol
              )
            LOW =
              T.let(
                :low,
                OpenAI::Responses::Tool::ImageGeneration::InputFidelity::TaggedSymbol
              )

            sig do
              override.returns(
                T::Array[
                  OpenAI::Responses::Tool::ImageGeneration::InputFidelity::TaggedSymbol
                ]
              )
            end
            def self.values
            end
          end

          # Marks the part of the input image to repaint. Give the mask as data or as an
          # uploaded file.
          class InputImageMask < OpenAI::Internal::Type::BaseModel
            OrHash =
              T.type_alias do
                T.any(
                  OpenAI::Responses::Tool::ImageGeneration::InputImageMask,
                  OpenAI::Internal::AnyHash
                )
              end

            # ID of an uploaded file with the mask.
            sig { returns(T.nilable(String)) }
            attr_reader :file_id

            sig { params(file_id: String).void }
            attr_writer :file_id

            # The mask as base64 data.
            sig { returns(T.nilable(String)) }
            attr_reader :image_url

            sig { params(image_url: String).void }
            attr_writer :image_url

            sig do
              params(
                file_id: String,
                image_url: String
              ).returns(T.attached_class)
            end
            def self.new(
              # ID of an uploaded file with the mask.
              file_id: nil,
              # The mask as base64 data.
              image_url: nil
            )
            end

            sig { override.returns({ file_id: String, image_url: String }) }
            def to_hash
            end
          end

          module Model
            extend OpenAI::Internal::Type::Union

            Variants =
              T.type_alias do
                T.any(
                  String,
                  OpenAI::Responses::Tool::ImageGeneration::Model::TaggedSymbol
                )
              end

            sig do
              override.returns(
                T::Array[
                  OpenAI::Responses::Tool::ImageGeneration::Model::Variants
                ]
              )
            end
            def self.variants
            end

            TaggedSymbol =
              T.type_alias do
                T.all(Symbol, OpenAI::Responses::Tool::ImageGeneration::Model)
              end
            OrSymbol = T.type_alias { T.any(Symbol, String) }

            GPT_IMAGE_1 =
              T.let(
                :"gpt-image-1",
                OpenAI::Responses::Tool::ImageGeneration::Model::TaggedSymbol
              )
            GPT_IMAGE_1_MINI =
              T.let(
                :"gpt-image-1-mini",
                OpenAI::Responses::Tool::ImageGeneration::Model::TaggedSymbol
              )
            GPT_IMAGE_2 =
              T.let(
                :"gpt-image-2",
                OpenAI::Responses::Tool::ImageGeneration::Model::TaggedSymbol
              )
            GPT_IMAGE_2_2026_04_21 =
              T.let(
                :"gpt-image-2-2026-04-21",
                OpenAI::Responses::Tool::ImageGeneration::Model::TaggedSymbol
              )
            GPT_IMAGE_1_5 =
              T.let(
                :"gpt-image-1.5",
                OpenAI::Responses::Tool::ImageGeneration::Model::TaggedSymbol
              )
            CHATGPT_IMAGE_LATEST =
              T.let(
                :"chatgpt-image-latest",
                OpenAI::Responses::Tool::ImageGeneration::Model::TaggedSymbol
              )
          end

          # How strictly images are screened: `auto` is the normal level and the default,
          # `low` filters less.
          module Moderation
            extend OpenAI::Internal::Type::Enum

            TaggedSymbol =
              T.type_alias do
                T.all(
                  Symbol,
                  OpenAI::Responses::Tool::ImageGeneration::Moderation
                )
              end
            OrSymbol = T.type_alias { T.any(Symbol, String) }

            AUTO =
              T.let(
                :auto,
                OpenAI::Responses::Tool::ImageGeneration::Moderation::TaggedSymbol
              )
            LOW =
              T.let(
                :low,
                OpenAI::Responses::Tool::ImageGeneration::Moderation::TaggedSymbol
              )

            sig do
              override.returns(
                T::Array[
                  OpenAI::Responses::Tool::ImageGeneration::Moderation::TaggedSymbol
                ]
              )
            end
            def self.values
            end
          end

          # File format of the image: `png`, `webp` or `jpeg`. `png` when omitted.
          module OutputFormat
            extend OpenAI::Internal::Type::Enum

            TaggedSymbol =
              T.type_alias do
                T.all(
                  Symbol,
                  OpenAI::Responses::Tool::ImageGeneration::OutputFormat
                )
              end
            OrSymbol = T.type_alias { T.any(Symbol, String) }

            PNG =
              T.let(
                :png,
                OpenAI::Responses::Tool::ImageGeneration::OutputFormat::TaggedSymbol
              )
            WEBP =
              T.let(
                :webp,
                OpenAI::Responses::Tool::ImageGeneration::OutputFormat::TaggedSymbol
              )
            JPEG =
              T.let(
                :jpeg,
                OpenAI::Responses::Tool::ImageGeneration::OutputFormat::TaggedSymbol
              )

            sig do
              override.returns(
                T::Array[
                  OpenAI::Responses::Tool::ImageGeneration::OutputFormat::TaggedSymbol
                ]
              )
            end
            def self.values
            end
          end

          # Effort to spend on the image: `low`, `medium` or `high`. `auto`, the default,
          # leaves the choice to the model.
          module Quality
            extend OpenAI::Internal::Type::Enum

            TaggedSymbol =
              T.type_alias do
                T.all(Symbol, OpenAI::Responses::Tool::ImageGeneration::Quality)
              end
            OrSymbol = T.type_alias { T.any(Symbol, String) }

            LOW =
              T.let(
                :low,
                OpenAI::Responses::Tool::ImageGeneration::Quality::TaggedSymbol
              )
            MEDIUM =
              T.let(
                :medium,
                OpenAI::Responses::Tool::ImageGeneration::Quality::TaggedSymbol
              )
            HIGH =
              T.let(
                :high,
                OpenAI::Responses::Tool::ImageGeneration::Quality::TaggedSymbol
              )
            AUTO =
              T.let(
                :auto,
                OpenAI::Responses::Tool::ImageGeneration::Quality::TaggedSymbol
              )

            sig do
              override.returns(
                T::Array[
                  OpenAI::Responses::Tool::ImageGeneration::Quality::TaggedSymbol
                ]
              )
            end
            def self.values
            end
          end

          # Width and height, such as `1024x1024`, `1536x1024` (landscape) or `1024x1536`
          # (portrait). `gpt-image-2` takes any `WIDTHxHEIGHT` in multiples of 16 with an
          # aspect ratio from 1:3 to 3:1, up to `3840x2160` (experimental above
          # `2560x1440`). `auto`, the default, leaves it to models that can choose.
          module Size
            extend OpenAI::Internal::Type::Union

            Variants =
              T.type_alias do
                T.any(
                  String,
                  OpenAI::Responses::Tool::ImageGeneration::Size::TaggedSymbol
                )
              end

            sig do
              override.returns(
                T::Array[
                  OpenAI::Responses::Tool::ImageGeneration::Size::Variants
                ]
              )
            end
            def self.variants
            end

            TaggedSymbol =
              T.type_alias do
                T.all(Symbol, OpenAI::Responses::Tool::ImageGeneration::Size)
              end
            OrSymbol = T.type_alias { T.any(Symbol, String) }

            SIZE_1024X1024 =
              T.let(
                :"1024x1024",
                OpenAI::Responses::Tool::ImageGeneration::Size::TaggedSymbol
              )
            SIZE_1024X1536 =
              T.let(
                :"1024x1536",
                OpenAI::Responses::Tool::ImageGeneration::Size::TaggedSymbol
              )
            SIZE_1536X1024 =
              T.let(
                :"1536x1024",
                OpenAI::Responses::Tool::ImageGeneration::Size::TaggedSymbol
              )
            AUTO =
              T.let(
                :auto,
                OpenAI::Responses::Tool::ImageGeneration::Size::TaggedSymbol
              )
          end
        end

        # Lets the model run commands on a machine of your own.
        class LocalShell < OpenAI::Internal::Type::BaseModel
          OrHash =
            T.type_alias do
              T.any(
                OpenAI::Responses::Tool::LocalShell,
                OpenAI::Internal::AnyHash
              )
            end

          # Tool kind; always `local_shell`.
          sig { returns(Symbol) }
          attr_accessor :type

          sig { params(type: Symbol).returns(T.attached_class) }
          def self.new(
            # Tool kind; always `local_shell`.
            type: :local_shell
          )
          end

          sig { override.returns({ type: Symbol }) }
          def to_hash
          end
        end

        sig { override.returns(T::Array[OpenAI::Responses::Tool::Variants]) }
        def self.variants
        end
      end
    end
  end
end
