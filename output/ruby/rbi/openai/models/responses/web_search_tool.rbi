# typed: strong

module OpenAI
  module Models
    module Responses
      # Lets the model search the web for sources to answer from.
      class WebSearchTool < OpenAI::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(OpenAI::Responses::WebSearchTool, OpenAI::Internal::AnyHash)
          end

        # Which version of the tool to use: `web_search`, or `web_search_2025_08_26` to
        # stay on that one.
        sig { returns(OpenAI::Responses::WebSearchTool::Type::TaggedSymbol) }
        attr_reader :type

        sig do
          params(type: OpenAI::Responses::WebSearchTool::Type::OrSymbol).void
        end
        attr_writer :type

        # Limits where results may come from.
        sig { returns(T.nilable(OpenAI::Responses::WebSearchTool::Filters)) }
        attr_reader :filters

        sig do
          params(
            filters: T.nilable(
              OpenAI::Responses::WebSearchTool::Filters::OrHash
            )
          ).void
        end
        attr_writer :filters

        # How much of the model's context search results may fill: `low`, `medium` (the
        # default) or `high`.
        sig do
          returns(
            T.nilable(
              OpenAI::Responses::WebSearchTool::SearchContextSize::TaggedSymbol
            )
          )
        end
        attr_reader :search_context_size

        sig do
          params(
            search_context_size: OpenAI::Responses::WebSearchTool::SearchContextSize::OrSymbol
          ).void
        end
        attr_writer :search_context_size

        # Roughly where the user is, so that results can fit the place.
        sig do
          returns(T.nilable(OpenAI::Responses::WebSearchTool::UserLocation))
        end
        attr_reader :user_location

        sig do
          params(
            user_location: T.nilable(
              OpenAI::Responses::WebSearchTool::UserLocation::OrHash
            )
          ).void
        end
        attr_writer :user_location

        sig do
          params(
            type: OpenAI::Responses::WebSearchTool::Type::OrSymbol,
            filters:
              T.nilable(OpenAI::Responses::WebSearchTool::Filters::OrHash),
            search_context_size:
              OpenAI::Responses::WebSearchTool::SearchContextSize::OrSymbol,
            user_location:
              T.nilable(OpenAI::Responses::WebSearchTool::UserLocation::OrHash)
          ).returns(T.attached_class)
        end
        def self.new(
          # Which version of the tool to use: `web_search`, or `web_search_2025_08_26` to
          # stay on that one.
          type:,
          # Limits where results may come from.
          filters: nil,
          # How much of the model's context search results may fill: `low`, `medium` (the
          # default) or `high`.
          search_context_size: nil,
          # Roughly where the user is, so that results can fit the place.
          user_location: nil
        )
        end

        sig do
          override.returns(
            {
              type: OpenAI::Responses::WebSearchTool::Type::TaggedSymbol,
              filters: T.nilable(OpenAI::Responses::WebSearchTool::Filters),
              search_context_size:
                OpenAI::Responses::WebSearchTool::SearchContextSize::TaggedSymbol,
              user_location:
                T.nilable(OpenAI::Responses::WebSearchTool::UserLocation)
            }
          )
        end
        def to_hash
        end

        # Which version of the tool to use: `web_search`, or `web_search_2025_08_26` to
        # stay on that one.
        module Type
          extend OpenAI::Internal::Type::Enum

          TaggedSymbol =
            T.type_alias do
              T.all(Symbol, OpenAI::Responses::WebSearchTool::Type)
            end
          OrSymbol = T.type_alias { T.any(Symbol, String) }

          WEB_SEARCH =
            T.let(
              :web_search,
              OpenAI::Responses::WebSearchTool::Type::TaggedSymbol
            )
          WEB_SEARCH_2025_08_26 =
            T.let(
              :web_search_2025_08_26,
              OpenAI::Responses::WebSearchTool::Type::TaggedSymbol
            )

          sig do
            override.returns(
              T::Array[OpenAI::Responses::WebSearchTool::Type::TaggedSymbol]
            )
          end
          def self.values
          end
        end

        # Limits where results may come from.
        class Filters < OpenAI::Internal::Type::BaseModel
          OrHash =
            T.type_alias do
              T.any(
                OpenAI::Responses::WebSearchTool::Filters,
                OpenAI::Internal::AnyHash
              )
            end

          # Domains that results may come from, including their subdomains. All domains if
          # null or empty.
          sig { returns(T.nilable(T::Array[String])) }
          attr_accessor :allowed_domains

          sig do
            params(
              allowed_domains: T.nilable(T::Array[String])
            ).returns(T.attached_class)
          end
          def self.new(
            # Domains that results may come from, including their subdomains. All domains if
            # null or empty.
            allowed_domains: nil
          )
          end

          sig do
            override.returns(
              { allowed_domains: T.nilable(T::Array[String]) }
            )
          end
          def to_hash
          end
        end

        # How much of the model's context search results may fill: `low`, `medium` (the
        # default) or `high`.
        module SearchContextSize
          extend OpenAI::Internal::Type::Enum

          TaggedSymbol =
            T.type_alias do
              T.all(Symbol, OpenAI::Responses::WebSearchTool::SearchContextSize)
            end
          OrSymbol = T.type_alias { T.any(Symbol, String) }

          LOW =
            T.let(
              :low,
              OpenAI::Responses::WebSearchTool::SearchContextSize::TaggedSymbol
            )
          MEDIUM =
            T.let(
              :medium,
              OpenAI::Responses::WebSearchTool::SearchContextSize::TaggedSymbol
            )
          HIGH =
            T.let(
              :high,
              OpenAI::Responses::WebSearchTool::SearchContextSize::TaggedSymbol
            )

          sig do
            override.returns(
              T::Array[
                OpenAI::Responses::WebSearchTool::SearchContextSize::TaggedSymbol
              ]
            )
          end
          def self.values
          end
        end

        # Roughly where the user is, so that results can fit the place.
        class UserLocation < OpenAI::Internal::Type::BaseModel
          OrHash =
            T.type_alias do
              T.any(
                OpenAI::Responses::WebSearchTool::UserLocation,
                OpenAI::Internal::AnyHash
              )
            end

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

          # Says that the location is a rough one; always `approximate`.
          sig do
            returns(
              T.nilable(
                OpenAI::Responses::WebSearchTool::UserLocation::Type::TaggedSymbol
              )
            )
          end
          attr_reader :type

          sig do
            params(
              type: OpenAI::Responses::WebSearchTool::UserLocation::Type::OrSymbol
            ).void
          end
          attr_writer :type

          sig do
            params(
              city: T.nilable(String),
              country: T.nilable(String),
              region: T.nilable(String),
              timezone: T.nilable(String),
              type:
                OpenAI::Responses::WebSearchTool::UserLocation::Type::OrSymbol
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
            type: nil
          )
          end

          sig do
            override.returns(
              {
                city: T.nilable(String),
                country: T.nilable(String),
                region: T.nilable(String),
                timezone: T.nilable(String),
                type:
                  OpenAI::Responses::WebSearchTool::UserLocation::Type::TaggedSymbol
              }
            )
          end
          def to_hash
          end

          # Says that the location is a rough one; always `approximate`.
          module Type
            extend OpenAI::Internal::Type::Enum

            TaggedSymbol =
              T.type_alias do
                T.all(
                  Symbol,
                  OpenAI::Responses::WebSearchTool::UserLocation::Type
                )
              end
            OrSymbol = T.type_alias { T.any(Symbol, String) }

            APPROXIMATE =
              T.let(
                :approximate,
                OpenAI::Responses::WebSearchTool::UserLocation::Type::TaggedSymbol
              )

            sig do
              override.returns(
                T::Array[
                  OpenAI::Responses::WebSearchTool::UserLocation::Type::TaggedSymbol
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
end
