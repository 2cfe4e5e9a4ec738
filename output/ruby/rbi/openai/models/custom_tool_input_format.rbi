# typed: strong

module OpenAI
  module Models
    module CustomToolInputFormat
      extend OpenAI::Internal::Type::Union

      Variants =
        T.type_alias do
          T.any(
            OpenAI::CustomToolInputFormat::Text,
            OpenAI::CustomToolInputFormat::Grammar
          )
        end

      # Lets the model write any text as the tool's input.
      class Text < OpenAI::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(
              OpenAI::CustomToolInputFormat::Text,
              OpenAI::Internal::AnyHash
            )
          end

        # Format kind; always `text`.
        sig { returns(Symbol) }
        attr_accessor :type

        sig { params(type: Symbol).returns(T.attached_class) }
        def self.new(
          # Format kind; always `text`.
          type: :text
        )
        end

        sig { override.returns({ type: Symbol }) }
        def to_hash
        end
      end

      # Restricts what the model may write as the tool's input to texts that a grammar
      # accepts.
      class Grammar < OpenAI::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(
              OpenAI::CustomToolInputFormat::Grammar,
              OpenAI::Internal::AnyHash
            )
          end

        # The grammar: a Lark grammar or a regular expression, depending on `syntax`.
        sig { returns(String) }
        attr_accessor :definition

        # Language the grammar is written in: `lark` or `regex`.
        sig do
          returns(OpenAI::CustomToolInputFormat::Grammar::Syntax::TaggedSymbol)
        end
        attr_reader :syntax

        sig do
          params(
            syntax: OpenAI::CustomToolInputFormat::Grammar::Syntax::OrSymbol
          ).void
        end
        attr_writer :syntax

        # Format kind; always `grammar`.
        sig { returns(Symbol) }
        attr_accessor :type

        sig do
          params(
            definition: String,
            syntax: OpenAI::CustomToolInputFormat::Grammar::Syntax::OrSymbol,
            type: Symbol
          ).returns(T.attached_class)
        end
        def self.new(
          # The grammar: a Lark grammar or a regular expression, depending on `syntax`.
          definition:,
          # Language the grammar is written in: `lark` or `regex`.
          syntax:,
          # Format kind; always `grammar`.
          type: :grammar
        )
        end

        sig do
          override.returns(
            {
              definition: String,
              syntax:
                OpenAI::CustomToolInputFormat::Grammar::Syntax::TaggedSymbol,
              type: Symbol
            }
          )
        end
        def to_hash
        end

        # Language the grammar is written in: `lark` or `regex`.
        module Syntax
          extend OpenAI::Internal::Type::Enum

          TaggedSymbol =
            T.type_alias do
              T.all(Symbol, OpenAI::CustomToolInputFormat::Grammar::Syntax)
            end
          OrSymbol = T.type_alias { T.any(Symbol, String) }

          LARK =
            T.let(
              :lark,
              OpenAI::CustomToolInputFormat::Grammar::Syntax::TaggedSymbol
            )
          REGEX =
            T.let(
              :regex,
              OpenAI::CustomToolInputFormat::Grammar::Syntax::TaggedSymbol
            )

          sig do
            override.returns(
              T::Array[
                OpenAI::CustomToolInputFormat::Grammar::Syntax::TaggedSymbol
              ]
            )
          end
          def self.values
          end
        end
      end

      sig do
        override.returns(T::Array[OpenAI::CustomToolInputFormat::Variants])
      end
      def self.variants
      end
    end
  end
end
