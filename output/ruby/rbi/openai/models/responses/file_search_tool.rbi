# typed: strong

module OpenAI
  module Models
    module Responses
      # Lets the model look things up in your vector stores.
      class FileSearchTool < OpenAI::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(OpenAI::Responses::FileSearchTool, OpenAI::Internal::AnyHash)
          end

        # Tool kind; always `file_search`.
        sig { returns(Symbol) }
        attr_accessor :type

        # IDs of the vector stores to look in.
        sig { returns(T::Array[String]) }
        attr_accessor :vector_store_ids

        # Limits the search to files whose attributes match.
        sig do
          returns(
            T.nilable(OpenAI::Responses::FileSearchTool::Filters::Variants)
          )
        end
        attr_reader :filters

        sig do
          params(
            filters: T.nilable(
              T.any(
                OpenAI::ComparisonFilter::OrHash,
                OpenAI::CompoundFilter::OrHash
              )
            )
          ).void
        end
        attr_writer :filters

        # Largest number of results to return for a search, from 1 to 50.
        sig { returns(T.nilable(Integer)) }
        attr_reader :max_num_results

        sig { params(max_num_results: Integer).void }
        attr_writer :max_num_results

        # How results are scored and which ones are dropped.
        sig do
          returns(T.nilable(OpenAI::Responses::FileSearchTool::RankingOptions))
        end
        attr_reader :ranking_options

        sig do
          params(
            ranking_options: OpenAI::Responses::FileSearchTool::RankingOptions::OrHash
          ).void
        end
        attr_writer :ranking_options

        sig do
          params(
            vector_store_ids: T::Array[String],
            filters:
              T.nilable(
                T.any(
                  OpenAI::ComparisonFilter::OrHash,
                  OpenAI::CompoundFilter::OrHash
                )
              ),
            max_num_results: Integer,
            ranking_options:
              OpenAI::Responses::FileSearchTool::RankingOptions::OrHash,
            type: Symbol
          ).returns(T.attached_class)
        end
        def self.new(
          # IDs of the vector stores to look in.
          vector_store_ids:,
          # Limits the search to files whose attributes match.
          filters: nil,
          # Largest number of results to return for a search, from 1 to 50.
          max_num_results: nil,
          # How results are scored and which ones are dropped.
          ranking_options: nil,
          # Tool kind; always `file_search`.
          type: :file_search
        )
        end

        sig do
          override.returns(
            {
              type: Symbol,
              vector_store_ids: T::Array[String],
              filters:
                T.nilable(OpenAI::Responses::FileSearchTool::Filters::Variants),
              max_num_results: Integer,
              ranking_options: OpenAI::Responses::FileSearchTool::RankingOptions
            }
          )
        end
        def to_hash
        end

        # Limits the search to files whose attributes match.
        module Filters
          extend OpenAI::Internal::Type::Union

          Variants =
            T.type_alias do
              T.any(OpenAI::ComparisonFilter, OpenAI::CompoundFilter)
            end

          sig do
            override.returns(
              T::Array[OpenAI::Responses::FileSearchTool::Filters::Variants]
            )
          end
          def self.variants
          end
        end

        # How results are scored and which ones are dropped.
        class RankingOptions < OpenAI::Internal::Type::BaseModel
          OrHash =
            T.type_alias do
              T.any(
                OpenAI::Responses::FileSearchTool::RankingOptions,
                OpenAI::Internal::AnyHash
              )
            end

          # How much matches by meaning and matches by keyword count when the two are
          # combined.
          sig do
            returns(
              T.nilable(
                OpenAI::Responses::FileSearchTool::RankingOptions::HybridSearch
              )
            )
          end
          attr_reader :hybrid_search

          sig do
            params(
              hybrid_search: OpenAI::Responses::FileSearchTool::RankingOptions::HybridSearch::OrHash
            ).void
          end
          attr_writer :hybrid_search

          # Which ranking method to use. `auto` picks one for you.
          sig do
            returns(
              T.nilable(
                OpenAI::Responses::FileSearchTool::RankingOptions::Ranker::TaggedSymbol
              )
            )
          end
          attr_reader :ranker

          sig do
            params(
              ranker: OpenAI::Responses::FileSearchTool::RankingOptions::Ranker::OrSymbol
            ).void
          end
          attr_writer :ranker

          # Lowest score, from 0 to 1, at which a result is kept. A higher value gives fewer
          # but closer matches.
          sig { returns(T.nilable(Float)) }
          attr_reader :score_threshold

          sig { params(score_threshold: Float).void }
          attr_writer :score_threshold

          sig do
            params(
              hybrid_search:
                OpenAI::Responses::FileSearchTool::RankingOptions::HybridSearch::OrHash,
              ranker:
                OpenAI::Responses::FileSearchTool::RankingOptions::Ranker::OrSymbol,
              score_threshold: Float
            ).returns(T.attached_class)
          end
          def self.new(
            # How much matches by meaning and matches by keyword count when the two are
            # combined.
            hybrid_search: nil,
            # Which ranking method to use. `auto` picks one for you.
            ranker: nil,
            # Lowest score, from 0 to 1, at which a result is kept. A higher value gives fewer
            # but closer matches.
            score_threshold: nil
          )
          end

          sig do
            override.returns(
              {
                hybrid_search:
                  OpenAI::Responses::FileSearchTool::RankingOptions::HybridSearch,
                ranker:
                  OpenAI::Responses::FileSearchTool::RankingOptions::Ranker::TaggedSymbol,
                score_threshold: Float
              }
            )
          end
          def to_hash
          end

          # How much matches by meaning and matches by keyword count when the two are
          # combined.
          class HybridSearch < OpenAI::Internal::Type::BaseModel
            OrHash =
              T.type_alias do
                T.any(
                  OpenAI::Responses::FileSearchTool::RankingOptions::HybridSearch,
                  OpenAI::Internal::AnyHash
                )
              end

            # How much matches by meaning (embeddings) count when the two rankings are fused.
            sig { returns(Float) }
            attr_accessor :embedding_weight

            # How much matches by keyword count when the two rankings are fused.
            sig { returns(Float) }
            attr_accessor :text_weight

            sig do
              params(
                embedding_weight: Float,
                text_weight: Float
              ).returns(T.attached_class)
            end
            def self.new(
              # How much matches by meaning (embeddings) count when the two rankings are fused.
              embedding_weight:,
              # How much matches by keyword count when the two rankings are fused.
              text_weight:
            )
            end

            sig do
              override.returns(
                { embedding_weight: Float, text_weight: Float }
              )
            end
            def to_hash
            end
          end

          # Which ranking method to use. `auto` picks one for you.
          module Ranker
            extend OpenAI::Internal::Type::Enum

            TaggedSymbol =
              T.type_alias do
                T.all(
                  Symbol,
                  OpenAI::Responses::FileSearchTool::RankingOptions::Ranker
                )
              end
            OrSymbol = T.type_alias { T.any(Symbol, String) }

            AUTO =
              T.let(
                :auto,
                OpenAI::Responses::FileSearchTool::RankingOptions::Ranker::TaggedSymbol
              )
            DEFAULT_2024_11_15 =
              T.let(
                :"default-2024-11-15",
                OpenAI::Responses::FileSearchTool::RankingOptions::Ranker::TaggedSymbol
              )

            sig do
              override.returns(
                T::Array[
                  OpenAI::Responses::FileSearchTool::RankingOptions::Ranker::TaggedSymbol
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
