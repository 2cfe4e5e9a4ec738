# typed: strong

module OpenAI
  module Models
    module Responses
      # A search in vector stores, with what was looked for and, if asked for, what was
      # found.
      class ResponseFileSearchToolCall < OpenAI::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(
              OpenAI::Responses::ResponseFileSearchToolCall,
              OpenAI::Internal::AnyHash
            )
          end

        # Unique ID of this file search call, assigned by the API. Keep it when you send
        # the item back.
        sig { returns(String) }
        attr_accessor :id

        # The search phrases the model used.
        sig { returns(T::Array[String]) }
        attr_accessor :queries

        # `in_progress` at first, `searching` while the lookup runs, then `completed`,
        # `incomplete` (cut short) or `failed`.
        sig do
          returns(
            OpenAI::Responses::ResponseFileSearchToolCall::Status::TaggedSymbol
          )
        end
        attr_reader :status

        sig do
          params(
            status: OpenAI::Responses::ResponseFileSearchToolCall::Status::OrSymbol
          ).void
        end
        attr_writer :status

        # Item kind; always `file_search_call`.
        sig { returns(Symbol) }
        attr_accessor :type

        # Passages found. Null unless `file_search_call.results` was asked for in
        # `include`.
        sig do
          returns(
            T.nilable(
              T::Array[OpenAI::Responses::ResponseFileSearchToolCall::Result]
            )
          )
        end
        attr_reader :results

        sig do
          params(
            results: T.nilable(
              T::Array[
                OpenAI::Responses::ResponseFileSearchToolCall::Result::OrHash
              ]
            )
          ).void
        end
        attr_writer :results

        sig do
          params(
            id: String,
            queries: T::Array[String],
            status:
              OpenAI::Responses::ResponseFileSearchToolCall::Status::OrSymbol,
            results:
              T.nilable(
                T::Array[
                  OpenAI::Responses::ResponseFileSearchToolCall::Result::OrHash
                ]
              ),
            type: Symbol
          ).returns(T.attached_class)
        end
        def self.new(
          # Unique ID of this file search call, assigned by the API. Keep it when you send
          # the item back.
          id:,
          # The search phrases the model used.
          queries:,
          # `in_progress` at first, `searching` while the lookup runs, then `completed`,
          # `incomplete` (cut short) or `failed`.
          status:,
          # Passages found. Null unless `file_search_call.results` was asked for in
          # `include`.
          results: nil,
          # Item kind; always `file_search_call`.
          type: :file_search_call
        )
        end

        sig do
          override.returns(
            {
              id: String,
              queries: T::Array[String],
              status:
                OpenAI::Responses::ResponseFileSearchToolCall::Status::TaggedSymbol,
              type: Symbol,
              results:
                T.nilable(
                  T::Array[
                    OpenAI::Responses::ResponseFileSearchToolCall::Result
                  ]
                )
            }
          )
        end
        def to_hash
        end

        # `in_progress` at first, `searching` while the lookup runs, then `completed`,
        # `incomplete` (cut short) or `failed`.
        module Status
          extend OpenAI::Internal::Type::Enum

          TaggedSymbol =
            T.type_alias do
              T.all(
                Symbol,
                OpenAI::Responses::ResponseFileSearchToolCall::Status
              )
            end
          OrSymbol = T.type_alias { T.any(Symbol, String) }

          IN_PROGRESS =
            T.let(
              :in_progress,
              OpenAI::Responses::ResponseFileSearchToolCall::Status::TaggedSymbol
            )
          SEARCHING =
            T.let(
              :searching,
              OpenAI::Responses::ResponseFileSearchToolCall::Status::TaggedSymbol
            )
          COMPLETED =
            T.let(
              :completed,
              OpenAI::Responses::ResponseFileSearchToolCall::Status::TaggedSymbol
            )
          INCOMPLETE =
            T.let(
              :incomplete,
              OpenAI::Responses::ResponseFileSearchToolCall::Status::TaggedSymbol
            )
          FAILED =
            T.let(
              :failed,
              OpenAI::Responses::ResponseFileSearchToolCall::Status::TaggedSymbol
            )

          sig do
            override.returns(
              T::Array[
                OpenAI::Responses::ResponseFileSearchToolCall::Status::TaggedSymbol
              ]
            )
          end
          def self.values
          end
        end

        class Result < OpenAI::Internal::Type::BaseModel
          OrHash =
            T.type_alias do
              T.any(
                OpenAI::Responses::ResponseFileSearchToolCall::Result,
                OpenAI::Internal::AnyHash
              )
            end

          # Up to 16 attributes of the file, as key-value pairs that searches can filter by.
          # Keys have at most 64 characters; values are strings of at most 512 characters,
          # numbers or booleans.
          sig do
            returns(
              T.nilable(
                T::Hash[
                  Symbol,
                  OpenAI::Responses::ResponseFileSearchToolCall::Result::Attribute::Variants
                ]
              )
            )
          end
          attr_reader :attributes

          sig do
            params(
              attributes: T.nilable(
                T::Hash[Symbol, T.any(String, Float, T::Boolean)]
              )
            ).void
          end
          attr_writer :attributes

          # ID of the file the passage is from.
          sig { returns(T.nilable(String)) }
          attr_reader :file_id

          sig { params(file_id: String).void }
          attr_writer :file_id

          # Name of the file the passage is from.
          sig { returns(T.nilable(String)) }
          attr_reader :filename

          sig { params(filename: String).void }
          attr_writer :filename

          # How relevant the passage is, from 0 to 1; higher is better.
          sig { returns(T.nilable(Float)) }
          attr_reader :score

          sig { params(score: Float).void }
          attr_writer :score

          # The passage itself, as found in the file.
          sig { returns(T.nilable(String)) }
          attr_reader :text

          sig { params(text: String).void }
          attr_writer :text

          sig do
            params(
              attributes:
                T.nilable(T::Hash[Symbol, T.any(String, Float, T::Boolean)]),
              file_id: String,
              filename: String,
              score: Float,
              text: String
            ).returns(T.attached_class)
          end
          def self.new(
            # Up to 16 attributes of the file, as key-value pairs that searches can filter by.
            # Keys have at most 64 characters; values are strings of at most 512 characters,
            # numbers or booleans.
            attributes: nil,
            # ID of the file the passage is from.
            file_id: nil,
            # Name of the file the passage is from.
            filename: nil,
            # How relevant the passage is, from 0 to 1; higher is better.
            score: nil,
            # The passage itself, as found in the file.
            text: nil
          )
          end

          sig do
            override.returns(
              {
                attributes:
                  T.nilable(
                    T::Hash[
                      Symbol,
                      OpenAI::Responses::ResponseFileSearchToolCall::Result::Attribute::Variants
                    ]
                  ),
                file_id: String,
                filename: String,
                score: Float,
                text: String
              }
            )
          end
          def to_hash
          end

          module Attribute
            extend OpenAI::Internal::Type::Union

            Variants = T.type_alias { T.any(String, Float, T::Boolean) }

            sig do
              override.returns(
                T::Array[
                  OpenAI::Responses::ResponseFileSearchToolCall::Result::Attribute::Variants
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
end
