# typed: strong

module OpenAI
  module Models
    module Responses
      # Something the model did on the web: searched, opened a page, or looked for a
      # text in one.
      class ResponseFunctionWebSearch < OpenAI::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(
              OpenAI::Responses::ResponseFunctionWebSearch,
              OpenAI::Internal::AnyHash
            )
          end

        # Unique ID of this web search call, assigned by the API. Keep it when you send
        # the item back.
        sig { returns(String) }
        attr_accessor :id

        # What the model did: `search`, `open_page` or `find_in_page`, told apart by
        # `type`.
        sig do
          returns(
            OpenAI::Responses::ResponseFunctionWebSearch::Action::Variants
          )
        end
        attr_reader :action

        sig do
          params(
            action: T.any(
              OpenAI::Responses::ResponseFunctionWebSearch::Action::Search::OrHash,
              OpenAI::Responses::ResponseFunctionWebSearch::Action::OpenPage::OrHash,
              OpenAI::Responses::ResponseFunctionWebSearch::Action::FindInPage::OrHash
            )
          ).void
        end
        attr_writer :action

        # `in_progress` at first, `searching` while the web is being queried, then
        # `completed` or `failed`.
        sig do
          returns(
            OpenAI::Responses::ResponseFunctionWebSearch::Status::TaggedSymbol
          )
        end
        attr_reader :status

        sig do
          params(
            status: OpenAI::Responses::ResponseFunctionWebSearch::Status::OrSymbol
          ).void
        end
        attr_writer :status

        # Item kind; always `web_search_call`.
        sig { returns(Symbol) }
        attr_accessor :type

        sig do
          params(
            id: String,
            action:
              T.any(
                OpenAI::Responses::ResponseFunctionWebSearch::Action::Search::OrHash,
                OpenAI::Responses::ResponseFunctionWebSearch::Action::OpenPage::OrHash,
                OpenAI::Responses::ResponseFunctionWebSearch::Action::FindInPage::OrHash
              ),
            status:
              OpenAI::Responses::ResponseFunctionWebSearch::Status::OrSymbol,
            type: Symbol
          ).returns(T.attached_class)
        end
        def self.new(
          # Unique ID of this web search call, assigned by the API. Keep it when you send
          # the item back.
          id:,
          # What the model did: `search`, `open_page` or `find_in_page`, told apart by
          # `type`.
          action:,
          # `in_progress` at first, `searching` while the web is being queried, then
          # `completed` or `failed`.
          status:,
          # Item kind; always `web_search_call`.
          type: :web_search_call
        )
        end

        sig do
          override.returns(
            {
              id: String,
              action:
                OpenAI::Responses::ResponseFunctionWebSearch::Action::Variants,
              status:
                OpenAI::Responses::ResponseFunctionWebSearch::Status::TaggedSymbol,
              type: Symbol
            }
          )
        end
        def to_hash
        end

        # What the model did: `search`, `open_page` or `find_in_page`, told apart by
        # `type`.
        module Action
          extend OpenAI::Internal::Type::Union

          Variants =
            T.type_alias do
              T.any(
                OpenAI::Responses::ResponseFunctionWebSearch::Action::Search,
                OpenAI::Responses::ResponseFunctionWebSearch::Action::OpenPage,
                OpenAI::Responses::ResponseFunctionWebSearch::Action::FindInPage
              )
            end

          # The model searched the web.
          class Search < OpenAI::Internal::Type::BaseModel
            OrHash =
              T.type_alias do
                T.any(
                  OpenAI::Responses::ResponseFunctionWebSearch::Action::Search,
                  OpenAI::Internal::AnyHash
                )
              end

            # Deprecated in favour of `queries`: a single search phrase.
            sig { returns(String) }
            attr_accessor :query

            # Action kind; always `search`.
            sig { returns(Symbol) }
            attr_accessor :type

            # The search phrases that were used.
            sig { returns(T.nilable(T::Array[String])) }
            attr_reader :queries

            sig { params(queries: T::Array[String]).void }
            attr_writer :queries

            # Pages that the search drew on. Given only if `web_search_call.action.sources`
            # was asked for in `include`.
            sig do
              returns(
                T.nilable(
                  T::Array[
                    OpenAI::Responses::ResponseFunctionWebSearch::Action::Search::Source
                  ]
                )
              )
            end
            attr_reader :sources

            sig do
              params(
                sources: T::Array[
                  OpenAI::Responses::ResponseFunctionWebSearch::Action::Search::Source::OrHash
                ]
              ).void
            end
            attr_writer :sources

            sig do
              params(
                query: String,
                queries: T::Array[String],
                sources:
                  T::Array[
                    OpenAI::Responses::ResponseFunctionWebSearch::Action::Search::Source::OrHash
                  ],
                type: Symbol
              ).returns(T.attached_class)
            end
            def self.new(
              # Deprecated in favour of `queries`: a single search phrase.
              query:,
              # The search phrases that were used.
              queries: nil,
              # Pages that the search drew on. Given only if `web_search_call.action.sources`
              # was asked for in `include`.
              sources: nil,
              # Action kind; always `search`.
              type: :search
            )
            end

            sig do
              override.returns(
                {
                  query: String,
                  type: Symbol,
                  queries: T::Array[String],
                  sources:
                    T::Array[
                      OpenAI::Responses::ResponseFunctionWebSearch::Action::Search::Source
                    ]
                }
              )
            end
            def to_hash
            end

            # A page that the search drew on.
            class Source < OpenAI::Internal::Type::BaseModel
              OrHash =
                T.type_alias do
                  T.any(
                    OpenAI::Responses::ResponseFunctionWebSearch::Action::Search::Source,
                    OpenAI::Internal::AnyHash
                  )
                end

              # Source kind; always `url`.
              sig { returns(Symbol) }
              attr_accessor :type

              # Address of the page that was drawn on.
              sig { returns(String) }
              attr_accessor :url

              sig do
                params(url: String, type: Symbol).returns(T.attached_class)
              end
              def self.new(
                # Address of the page that was drawn on.
                url:,
                # Source kind; always `url`.
                type: :url
              )
              end

              sig { override.returns({ type: Symbol, url: String }) }
              def to_hash
              end
            end
          end

          # The model opened a page, usually one it found by searching.
          class OpenPage < OpenAI::Internal::Type::BaseModel
            OrHash =
              T.type_alias do
                T.any(
                  OpenAI::Responses::ResponseFunctionWebSearch::Action::OpenPage,
                  OpenAI::Internal::AnyHash
                )
              end

            # Action kind; always `open_page`.
            sig { returns(Symbol) }
            attr_accessor :type

            # Address of the page. Null if it is not known.
            sig { returns(T.nilable(String)) }
            attr_accessor :url

            sig do
              params(
                url: T.nilable(String),
                type: Symbol
              ).returns(T.attached_class)
            end
            def self.new(
              # Address of the page. Null if it is not known.
              url: nil,
              # Action kind; always `open_page`.
              type: :open_page
            )
            end

            sig { override.returns({ type: Symbol, url: T.nilable(String) }) }
            def to_hash
            end
          end

          # The model looked for a text inside a page.
          class FindInPage < OpenAI::Internal::Type::BaseModel
            OrHash =
              T.type_alias do
                T.any(
                  OpenAI::Responses::ResponseFunctionWebSearch::Action::FindInPage,
                  OpenAI::Internal::AnyHash
                )
              end

            # The text, or pattern, that was looked for.
            sig { returns(String) }
            attr_accessor :pattern

            # Action kind; always `find_in_page`.
            sig { returns(Symbol) }
            attr_accessor :type

            # Address of the page that was looked through.
            sig { returns(String) }
            attr_accessor :url

            sig do
              params(
                pattern: String,
                url: String,
                type: Symbol
              ).returns(T.attached_class)
            end
            def self.new(
              # The text, or pattern, that was looked for.
              pattern:,
              # Address of the page that was looked through.
              url:,
              # Action kind; always `find_in_page`.
              type: :find_in_page
            )
            end

            sig do
              override.returns(
                { pattern: String, type: Symbol, url: String }
              )
            end
            def to_hash
            end
          end

          sig do
            override.returns(
              T::Array[
                OpenAI::Responses::ResponseFunctionWebSearch::Action::Variants
              ]
            )
          end
          def self.variants
          end
        end

        # `in_progress` at first, `searching` while the web is being queried, then
        # `completed` or `failed`.
        module Status
          extend OpenAI::Internal::Type::Enum

          TaggedSymbol =
            T.type_alias do
              T.all(
                Symbol,
                OpenAI::Responses::ResponseFunctionWebSearch::Status
              )
            end
          OrSymbol = T.type_alias { T.any(Symbol, String) }

          IN_PROGRESS =
            T.let(
              :in_progress,
              OpenAI::Responses::ResponseFunctionWebSearch::Status::TaggedSymbol
            )
          SEARCHING =
            T.let(
              :searching,
              OpenAI::Responses::ResponseFunctionWebSearch::Status::TaggedSymbol
            )
          COMPLETED =
            T.let(
              :completed,
              OpenAI::Responses::ResponseFunctionWebSearch::Status::TaggedSymbol
            )
          FAILED =
            T.let(
              :failed,
              OpenAI::Responses::ResponseFunctionWebSearch::Status::TaggedSymbol
            )

          sig do
            override.returns(
              T::Array[
                OpenAI::Responses::ResponseFunctionWebSearch::Status::TaggedSymbol
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
