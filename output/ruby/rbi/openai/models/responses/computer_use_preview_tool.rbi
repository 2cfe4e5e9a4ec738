# typed: strong

module OpenAI
  module Models
    module Responses
      # The preview version of the computer tool, which needs to be told about the
      # display.
      class ComputerUsePreviewTool < OpenAI::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(
              OpenAI::Responses::ComputerUsePreviewTool,
              OpenAI::Internal::AnyHash
            )
          end

        # Height of the screen, in pixels.
        sig { returns(Integer) }
        attr_accessor :display_height

        # Width of the screen, in pixels.
        sig { returns(Integer) }
        attr_accessor :display_width

        # What the model will be operating: `windows`, `mac`, `linux` or `ubuntu` desktop,
        # or a `browser`.
        sig do
          returns(
            OpenAI::Responses::ComputerUsePreviewTool::Environment::TaggedSymbol
          )
        end
        attr_reader :environment

        sig do
          params(
            environment: OpenAI::Responses::ComputerUsePreviewTool::Environment::OrSymbol
          ).void
        end
        attr_writer :environment

        # Tool kind; always `computer_use_preview`.
        sig { returns(Symbol) }
        attr_accessor :type

        sig do
          params(
            display_height: Integer,
            display_width: Integer,
            environment:
              OpenAI::Responses::ComputerUsePreviewTool::Environment::OrSymbol,
            type: Symbol
          ).returns(T.attached_class)
        end
        def self.new(
          # Height of the screen, in pixels.
          display_height:,
          # Width of the screen, in pixels.
          display_width:,
          # What the model will be operating: `windows`, `mac`, `linux` or `ubuntu` desktop,
          # or a `browser`.
          environment:,
          # Tool kind; always `computer_use_preview`.
          type: :computer_use_preview
        )
        end

        sig do
          override.returns(
            {
              display_height: Integer,
              display_width: Integer,
              environment:
                OpenAI::Responses::ComputerUsePreviewTool::Environment::TaggedSymbol,
              type: Symbol
            }
          )
        end
        def to_hash
        end

        # What the model will be operating: `windows`, `mac`, `linux` or `ubuntu` desktop,
        # or a `browser`.
        module Environment
          extend OpenAI::Internal::Type::Enum

          TaggedSymbol =
            T.type_alias do
              T.all(
                Symbol,
                OpenAI::Responses::ComputerUsePreviewTool::Environment
              )
            end
          OrSymbol = T.type_alias { T.any(Symbol, String) }

          WINDOWS =
            T.let(
              :windows,
              OpenAI::Responses::ComputerUsePreviewTool::Environment::TaggedSymbol
            )
          MAC =
            T.let(
              :mac,
              OpenAI::Responses::ComputerUsePreviewTool::Environment::TaggedSymbol
            )
          LINUX =
            T.let(
              :linux,
              OpenAI::Responses::ComputerUsePreviewTool::Environment::TaggedSymbol
            )
          UBUNTU =
            T.let(
              :ubuntu,
              OpenAI::Responses::ComputerUsePreviewTool::Environment::TaggedSymbol
            )
          BROWSER =
            T.let(
              :browser,
              OpenAI::Responses::ComputerUsePreviewTool::Environment::TaggedSymbol
            )

          sig do
            override.returns(
              T::Array[
                OpenAI::Responses::ComputerUsePreviewTool::Environment::TaggedSymbol
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
