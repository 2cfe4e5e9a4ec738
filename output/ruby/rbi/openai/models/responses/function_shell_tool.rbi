# typed: strong

module OpenAI
  module Models
    module Responses
      # Lets the model run shell commands, in a managed container or through your own
      # code.
      class FunctionShellTool < OpenAI::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(
              OpenAI::Responses::FunctionShellTool,
              OpenAI::Internal::AnyHash
            )
          end

        # Tool kind; always `shell`.
        sig { returns(Symbol) }
        attr_accessor :type

        sig do
          returns(
            T.nilable(
              OpenAI::Responses::FunctionShellTool::Environment::Variants
            )
          )
        end
        attr_reader :environment

        sig do
          params(
            environment: T.nilable(
              T.any(
                OpenAI::Responses::ContainerAuto::OrHash,
                OpenAI::Responses::LocalEnvironment::OrHash,
                OpenAI::Responses::ContainerReference::OrHash
              )
            )
          ).void
        end
        attr_writer :environment

        sig do
          params(
            environment:
              T.nilable(
                T.any(
                  OpenAI::Responses::ContainerAuto::OrHash,
                  OpenAI::Responses::LocalEnvironment::OrHash,
                  OpenAI::Responses::ContainerReference::OrHash
                )
              ),
            type: Symbol
          ).returns(T.attached_class)
        end
        def self.new(
          environment: nil,
          # Tool kind; always `shell`.
          type: :shell
        )
        end

        sig do
          override.returns(
            {
              type: Symbol,
              environment:
                T.nilable(
                  OpenAI::Responses::FunctionShellTool::Environment::Variants
                )
            }
          )
        end
        def to_hash
        end

        module Environment
          extend OpenAI::Internal::Type::Union

          Variants =
            T.type_alias do
              T.any(
                OpenAI::Responses::ContainerAuto,
                OpenAI::Responses::LocalEnvironment,
                OpenAI::Responses::ContainerReference
              )
            end

          sig do
            override.returns(
              T::Array[
                OpenAI::Responses::FunctionShellTool::Environment::Variants
              ]
            )
          end
          def self.variants
          end
        end
      end
    end
  end
end
