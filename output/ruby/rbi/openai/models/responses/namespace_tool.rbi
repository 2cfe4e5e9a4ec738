# typed: strong

module OpenAI
  module Models
    module Responses
      # Puts several tools of yours under one name, so that the model sees them as a
      # group.
      class NamespaceTool < OpenAI::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(OpenAI::Responses::NamespaceTool, OpenAI::Internal::AnyHash)
          end

        # Tells the model what the group is for.
        sig { returns(String) }
        attr_accessor :description

        # Name of the group, for example `billing`. Calls to its tools carry it.
        sig { returns(String) }
        attr_accessor :name

        # The tools in the group. At least one.
        sig do
          returns(T::Array[OpenAI::Responses::NamespaceTool::Tool::Variants])
        end
        attr_reader :tools

        sig do
          params(
            tools: T::Array[
              T.any(
                OpenAI::Responses::NamespaceTool::Tool::Function::OrHash,
                OpenAI::Responses::CustomTool::OrHash
              )
            ]
          ).void
        end
        attr_writer :tools

        # Tool kind; always `namespace`.
        sig { returns(Symbol) }
        attr_accessor :type

        sig do
          params(
            description: String,
            name: String,
            tools:
              T::Array[
                T.any(
                  OpenAI::Responses::NamespaceTool::Tool::Function::OrHash,
                  OpenAI::Responses::CustomTool::OrHash
                )
              ],
            type: Symbol
          ).returns(T.attached_class)
        end
        def self.new(
          # Tells the model what the group is for.
          description:,
          # Name of the group, for example `billing`. Calls to its tools carry it.
          name:,
          # The tools in the group. At least one.
          tools:,
          # Tool kind; always `namespace`.
          type: :namespace
        )
        end

        sig do
          override.returns(
            {
              description: String,
              name: String,
              tools: T::Array[OpenAI::Responses::NamespaceTool::Tool::Variants],
              type: Symbol
            }
          )
        end
        def to_hash
        end

        # A function or custom tool.
        module Tool
          extend OpenAI::Internal::Type::Union

          Variants =
            T.type_alias do
              T.any(
                OpenAI::Responses::NamespaceTool::Tool::Function,
                OpenAI::Responses::CustomTool
              )
            end

          class Function < OpenAI::Internal::Type::BaseModel
            OrHash =
              T.type_alias do
                T.any(
                  OpenAI::Responses::NamespaceTool::Tool::Function,
                  OpenAI::Internal::AnyHash
                )
              end

            sig { returns(String) }
            attr_accessor :name

            sig { returns(Symbol) }
            attr_accessor :type

            # True keeps the function out of the model's context until tool search finds it.
            sig { returns(T.nilable(T::Boolean)) }
            attr_reader :defer_loading

            sig { params(defer_loading: T::Boolean).void }
            attr_writer :defer_loading

            sig { returns(T.nilable(String)) }
            attr_accessor :description

            sig { returns(T.anything) }
            attr_accessor :parameters

            sig { returns(T.nilable(T::Boolean)) }
            attr_accessor :strict

            sig do
              params(
                name: String,
                defer_loading: T::Boolean,
                description: T.nilable(String),
                parameters: T.anything,
                strict: T.nilable(T::Boolean),
                type: Symbol
              ).returns(T.attached_class)
            end
            def self.new(
              name:,
              # True keeps the function out of the model's context until tool search finds it.
              defer_loading: nil,
              description: nil,
              parameters: nil,
              strict: nil,
              type: :function
            )
            end

            sig do
              override.returns(
                {
                  name: String,
                  type: Symbol,
                  defer_loading: T::Boolean,
                  description: T.nilable(String),
                  parameters: T.anything,
                  strict: T.nilable(T::Boolean)
                }
              )
            end
            def to_hash
            end
          end

          sig do
            override.returns(
              T::Array[OpenAI::Responses::NamespaceTool::Tool::Variants]
            )
          end
          def self.variants
          end
        end
      end
    end
  end
end
