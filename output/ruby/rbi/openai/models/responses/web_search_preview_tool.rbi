# typed: strong

module OpenAI
  module Models
    module Responses
      # The preview version of web search, which finds pages for the model to answer
      # from.
      class WebSearchPreviewTool < OpenAI::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(
              OpenAI::Responses::WebSearchPreviewTool,
              OpenAI::Internal::AnyHash
            )
          end

        # Which version of the tool to use: `web_search_preview`, or
        # `web_search_preview_2025_03_11` to stay on that one.
        sig do
          returns(OpenAI::Responses::WebSearchPreviewTool::Type::TaggedSymbol)
        end
        attr_reader :type

        sig do
          params(
            type: OpenAI::Responses::WebSearchPreviewTool::Type::OrSymbol
          ).void
        end
        attr_writer :type

        sig do
          returns(
            T.nilable(
              T::Array[
                OpenAI::Responses::WebSearchPreviewTool::SearchContentType::TaggedSymbol
              ]
            )
          )
        end
        attr_reader :search_content_types

        sig do
          params(
            search_content_types: T::Array[
              OpenAI::Responses::WebSearchPreviewTool::SearchContentType::OrSymbol
            ]
          ).void
        end
        attr_writer :search_content_types

        # How much of the model's context search results may fill: `low`, `medium` (the
        # default) or `high`.
        sig do
          returns(
            T.nilable(
              OpenAI::Responses::WebSearchPreviewTool::SearchContextSize::TaggedSymbol
            )
          )
        end
        attr_reader :search_context_size

        sig do
          params(
            search_context_size: OpenAI::Responses::WebSearchPreviewTool::SearchContextSize::OrSymbol
          ).void
        end
        attr_writer :search_context_size

        # Roughly where the user is. Null if unknown.
        sig do
          returns(
            T.nilable(OpenAI::Responses::WebSearchPreviewTool::UserLocation)
          )
        end
        attr_reader :user_location

        sig do
          params(
            user_location: T.nilable(
              OpenAI::Responses::WebSearchPreviewTool::UserLocation::OrHash
            )
          ).void
        end
        attr_writer :user_location

        sig do
          params(
            type: OpenAI::Responses::WebSearchPreviewTool::Type::OrSymbol,
            search_content_types:
              T::Array[
                OpenAI::Responses::WebSearchPreviewTool::SearchContentType::OrSymbol
              ],
            search_context_size:
              OpenAI::Responses::WebSearchPreviewTool::SearchContextSize::OrSymbol,
            user_location:
              T.nilable(
                OpenAI::Responses::WebSearchPreviewTool::UserLocation::OrHash
              )
          ).returns(T.attached_class)
        end
        def self.new(
          # Which version of the tool to use: `web_search_preview`, or
          # `web_search_preview_2025_03_11` to stay on that one.
          type:,
          search_content_types: nil,
          # How much of the model's context search results may fill: `low`, `medium` (the
          # default) or `high`.
          search_context_size: nil,
          # Roughly where the user is. Null if unknown.
          user_location: nil
        )
        end

        sig do
          override.returns(
            {
              type: OpenAI::Responses::WebSearchPreviewTool::Type::TaggedSymbol,
              search_content_types:
                T::Array[
                  OpenAI::Responses::WebSearchPreviewTool::SearchContentType::TaggedSymbol
                ],
              search_context_size:
                OpenAI::Responses::WebSearchPreviewTool::SearchContextSize::TaggedSymbol,
              user_location:
                T.nilable(OpenAI::Responses::WebSearchPreviewTool::UserLocation)
            }
          )
        end
        def to_hash
        end

        # Which version of the tool to use: `web_search_preview`, or
        # `web_search_preview_2025_03_11` to stay on that one.
        module Type
          extend OpenAI::Internal::Type::Enum

          TaggedSymbol =
            T.type_alias do
              T.all(Symbol, OpenAI::Responses::WebSearchPreviewTool::Type)
            end
          OrSymbol = T.type_alias { T.any(Symbol, String) }

          WEB_SEARCH_PREVIEW =
            T.let(
              :web_search_preview,
              OpenAI::Responses::WebSearchPreviewTool::Type::TaggedSymbol
            )
          WEB_SEARCH_PREVIEW_2025_03_11 =
            T.let(
              :web_search_preview_2025_03_11,
              OpenAI::Responses::WebSearchPreviewTool::Type::TaggedSymbol
            )

          sig do
            override.returns(
              T::Array[
                OpenAI::Responses::WebSearchPreviewTool::Type::TaggedSymbol
              ]
            )
          end
          def self.values
          end
        end

        module SearchContentType
          extend OpenAI::Internal::Type::Enum

          TaggedSymbol =
            T.type_alias do
              T.all(
                Symbol,
                OpenAI::Responses::WebSearchPreviewTool::SearchContentType
              )
            end
          OrSymbol = T.type_alias { T.any(Symbol, String) }

          TEXT =
            T.let(
              :text,
              OpenAI::Responses::WebSearchPreviewTool::SearchContentType::TaggedSymbol
            )
          IMAGE =
            T.let(
              :image,
              OpenAI::Responses::WebSearchPreviewTool::SearchContentType::TaggedSymbol
            )

          sig do
            override.returns(
              T::Array[
                OpenAI::Responses::WebSearchPreviewTool::SearchContentType::TaggedSymbol
              ]
            )
          end
          def self.values
          end
        end

        # How much of the model's context search results may fill: `low`, `medium` (the
        # default) or `high`.
        module SearchContextSize
          extend OpenAI::Internal::Type::Enum

          TaggedSymbol =
            T.type_alias do
              T.all(
                Symbol,
                OpenAI::Responses::WebSearchPreviewTool::SearchContextSize
              )
            end
          OrSymbol = T.type_alias { T.any(Symbol, String) }

          LOW =
            T.let(
              :low,
              OpenAI::Responses::WebSearchPreviewTool::SearchContextSize::TaggedSymbol
            )
          MEDIUM =
            T.let(
              :medium,
              OpenAI::Responses::WebSearchPreviewTool::SearchContextSize::TaggedSymbol
            )
          HIGH =
            T.let(
              :high,
              OpenAI::Responses::WebSearchPreviewTool::SearchContextSize::TaggedSymbol
            )

          sig do
            override.returns(
              T::Array[
                OpenAI::Responses::WebSearchPreviewTool::SearchContextSize::TaggedSymbol
              ]
            )
          end
          def self.values
          end
        end

        # Roughly where the user is. Null if unknown.
        class UserLocation < OpenAI::Internal::Type::BaseModel
          OrHash =
            T.type_alias do
              T.any(
                OpenAI::Responses::WebSearchPreviewTool::UserLocation,
                OpenAI::Internal::AnyHash
              )
            end

          # Says that the location is a rough one; always `approximate`.
          sig { returns(Symbol) }
          attr_accessor :type

          # City as free text, for example `Lisbon`.
          sig { returns(T.nilable(String)) }
          attr_accessor :city

          # Two-letter ISO 3166-1 country code, for example `PT`.
          sig { returns(T.nilable(String)) }
          attr_accessor :country

          # Region or state as free text, for example `Alentejo`.
          sig { returns(T.nilable(String)) }
          attr_accessor :region

          # IANA time zone name, for example `Europe/Lisbon`.
          sig { returns(T.nilable(String)) }
          attr_accessor :timezone

          sig do
            params(
              city: T.nilable(String),
              country: T.nilable(String),
              region: T.nilable(String),
              timezone: T.nilable(String),
              type: Symbol
            ).returns(T.attached_class)
          end
          def self.new(
            # City as free text, for example `Lisbon`.
            city: nil,
            # Two-letter ISO 3166-1 country code, for example `PT`.
            country: nil,
            # Region or state as free text, for example `Alentejo`.
            region: nil,
            # IANA time zone name, for example `Europe/Lisbon`.
            timezone: nil,
            # Says that the location is a rough one; always `approximate`.
            type: :approximate
          )
          end

          sig do
            override.returns(
              {
                type: Symbol,
                city: T.nilable(String),
                country: T.nilable(String),
                region: T.nilable(String),
                timezone: T.nilable(String)
              }
            )
          end
          def to_hash
          end
        end
      end
    end
  end
end
