# typed: strong

module OpenAI
  module Models
    module Responses
      # A function in your own code, described so that the model can decide to call it.
      class FunctionTool < OpenAI::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(OpenAI::Responses::FunctionTool, OpenAI::Internal::AnyHash)
          end

        # Name the model calls the function by.
        sig { returns(String) }
        attr_accessor :name

        # JSON Schema of the arguments. Null for a function without any.
        sig { returns(T.nilable(T::Hash[Symbol, T.anything])) }
        attr_accessor :parameters

        # Whether the arguments must follow the schema exactly. True unless set.
        sig { returns(T.nilable(T::Boolean)) }
        attr_accessor :strict

        # Tool kind; always `function`.
        sig { returns(Symbol) }
        attr_accessor :type

        # True keeps the function out of the model's context until tool search finds it.
        sig { returns(T.nilable(T::Boolean)) }
        attr_reader :defer_loading

        sig { params(defer_loading: T::Boolean).void }
        attr_writer :defer_loading

        # What the function does. The model decides from this text whether to call it.
        sig { returns(T.nilable(String)) }
        attr_accessor :description

        sig do
          params(
            name: String,
            parameters: T.nilable(T::Hash[Symbol, T.anything]),
            strict: T.nilable(T::Boolean),
            defer_loading: T::Boolean,
            description: T.nilable(String),
            type: Symbol
          ).returns(T.attached_class)
        end
        def self.new(
          # Name the model calls the function by.
          name:,
          # JSON Schema of the arguments. Null for a function without any.
          parameters:,
          # Whether the arguments must follow the schema exactly. True unless set.
          strict:,
          # True keeps the function out of the model's context until tool search finds it.
          defer_loading: nil,
          # What the function does. The model decides from this text whether to call it.
          description: nil,
          # Tool kind; always `function`.
          type: :function
        )
        end

        sig do
          override.returns(
            {
              name: String,
              parameters: T.nilable(T::Hash[Symbol, T.anything]),
              strict: T.nilable(T::Boolean),
              type: Symbol,
              defer_loading: T::Boolean,
              description: T.nilable(String)
            }
          )
        end
        def to_hash
        end
      end
    end
  end
end
