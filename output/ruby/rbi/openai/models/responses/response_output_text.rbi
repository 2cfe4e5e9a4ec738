# typed: strong

module OpenAI
  module Models
    module Responses
      # Text written by the model.
      class ResponseOutputText < OpenAI::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(
              OpenAI::Responses::ResponseOutputText,
              OpenAI::Internal::AnyHash
            )
          end

        # Where parts of the text come from, such as files and web pages. Empty if there
        # is nothing to cite.
        sig do
          returns(
            T::Array[
              OpenAI::Responses::ResponseOutputText::Annotation::Variants
            ]
          )
        end
        attr_reader :annotations

        sig do
          params(
            annotations: T::Array[
              T.any(
                OpenAI::Responses::ResponseOutputText::Annotation::FileCitation::OrHash,
                OpenAI::Responses::ResponseOutputText::Annotation::URLCitation::OrHash,
                OpenAI::Responses::ResponseOutputText::Annotation::ContainerFileCitation::OrHash,
                OpenAI::Responses::ResponseOutputText::Annotation::FilePath::OrHash
              )
            ]
          ).void
        end
        attr_writer :annotations

        # The text itself.
        sig { returns(String) }
        attr_accessor :text

        # Content kind; always `output_text`.
        sig { returns(Symbol) }
        attr_accessor :type

        sig do
          returns(
            T.nilable(T::Array[OpenAI::Responses::ResponseOutputText::Logprob])
          )
        end
        attr_reader :logprobs

        sig do
          params(
            logprobs: T::Array[
              OpenAI::Responses::ResponseOutputText::Logprob::OrHash
            ]
          ).void
        end
        attr_writer :logprobs

        sig do
          params(
            annotations:
              T::Array[
                T.any(
                  OpenAI::Responses::ResponseOutputText::Annotation::FileCitation::OrHash,
                  OpenAI::Responses::ResponseOutputText::Annotation::URLCitation::OrHash,
                  OpenAI::Responses::ResponseOutputText::Annotation::ContainerFileCitation::OrHash,
                  OpenAI::Responses::ResponseOutputText::Annotation::FilePath::OrHash
                )
              ],
            text: String,
            logprobs:
              T::Array[OpenAI::Responses::ResponseOutputText::Logprob::OrHash],
            type: Symbol
          ).returns(T.attached_class)
        end
        def self.new(
          # Where parts of the text come from, such as files and web pages. Empty if there
          # is nothing to cite.
          annotations:,
          # The text itself.
          text:,
          logprobs: nil,
          # Content kind; always `output_text`.
          type: :output_text
        )
        end

        sig do
          override.returns(
            {
              annotations:
                T::Array[
                  OpenAI::Responses::ResponseOutputText::Annotation::Variants
                ],
              text: String,
              type: Symbol,
              logprobs: T::Array[OpenAI::Responses::ResponseOutputText::Logprob]
            }
          )
        end
        def to_hash
        end

        # A note attached to a stretch of output text that says where it comes from: an
        # uploaded file, a web page, a file in a container, or a file path.
        module Annotation
          extend OpenAI::Internal::Type::Union

          Variants =
            T.type_alias do
              T.any(
                OpenAI::Responses::ResponseOutputText::Annotation::FileCitation,
                OpenAI::Responses::ResponseOutputText::Annotation::URLCitation,
                OpenAI::Responses::ResponseOutputText::Annotation::ContainerFileCitation,
                OpenAI::Responses::ResponseOutputText::Annotation::FilePath
              )
            end

          # Points from the answer to an uploaded file it draws on.
          class FileCitation < OpenAI::Internal::Type::BaseModel
            OrHash =
              T.type_alias do
                T.any(
                  OpenAI::Responses::ResponseOutputText::Annotation::FileCitation,
                  OpenAI::Internal::AnyHash
                )
              end

            # ID of the cited file.
            sig { returns(String) }
            attr_accessor :file_id

            # Name of the cited file.
            sig { returns(String) }
            attr_accessor :filename

            # Place of the cited file among the files the answer uses.
            sig { returns(Integer) }
            attr_accessor :index

            # Annotation kind; always `file_citation`.
            sig { returns(Symbol) }
            attr_accessor :type

            sig do
              params(
                file_id: String,
                filename: String,
                index: Integer,
                type: Symbol
              ).returns(T.attached_class)
            end
            def self.new(
              # ID of the cited file.
              file_id:,
              # Name of the cited file.
              filename:,
              # Place of the cited file among the files the answer uses.
              index:,
              # Annotation kind; always `file_citation`.
              type: :file_citation
            )
            end

            sig do
              override.returns(
                {
                  file_id: String,
                  filename: String,
                  index: Integer,
                  type: Symbol
                }
              )
            end
            def to_hash
            end
          end

          # Points from a stretch of the answer to a web page it draws on.
          class URLCitation < OpenAI::Internal::Type::BaseModel
            OrHash =
              T.type_alias do
                T.any(
                  OpenAI::Responses::ResponseOutputText::Annotation::URLCitation,
                  OpenAI::Internal::AnyHash
                )
              end

            # Position in the message of the last character the citation covers.
            sig { returns(Integer) }
            attr_accessor :end_index

            # Position in the message of the first character the citation covers.
            sig { returns(Integer) }
            attr_accessor :start_index

            # Title of the page.
            sig { returns(String) }
            attr_accessor :title

            # Annotation kind; always `url_citation`.
            sig { returns(Symbol) }
            attr_accessor :type

            # Address of the page.
            sig { returns(String) }
            attr_accessor :url

            sig do
              params(
                end_index: Integer,
                start_index: Integer,
                title: String,
                url: String,
                type: Symbol
              ).returns(T.attached_class)
            end
            def self.new(
              # Position in the message of the last character the citation covers.
              end_index:,
              # Position in the message of the first character the citation covers.
              start_index:,
              # Title of the page.
              title:,
              # Address of the page.
              url:,
              # Annotation kind; always `url_citation`.
              type: :url_citation
            )
            end

            sig do
              override.returns(
                {
                  end_index: Integer,
                  start_index: Integer,
                  title: String,
                  type: Symbol,
                  url: String
                }
              )
            end
            def to_hash
            end
          end

          # Points from a stretch of the answer to a file that lies in a container.
          class ContainerFileCitation < OpenAI::Internal::Type::BaseModel
            OrHash =
              T.type_alias do
                T.any(
                  OpenAI::Responses::ResponseOutputText::Annotation::ContainerFileCitation,
                  OpenAI::Internal::AnyHash
                )
              end

            # Container that holds the file.
            sig { returns(String) }
            attr_accessor :container_id

            # Position in the message of the last character the citation covers.
            sig { returns(Integer) }
            attr_accessor :end_index

            # ID of the cited file.
            sig { returns(String) }
            attr_accessor :file_id

            # Name of the cited file.
            sig { returns(String) }
            attr_accessor :filename

            # Position in the message of the first character the citation covers.
            sig { returns(Integer) }
            attr_accessor :start_index

            # Annotation kind; always `container_file_citation`.
            sig { returns(Symbol) }
            attr_accessor :type

            sig do
              params(
                container_id: String,
                end_index: Integer,
                file_id: String,
                filename: String,
                start_index: Integer,
                type: Symbol
              ).returns(T.attached_class)
            end
            def self.new(
              # Container that holds the file.
              container_id:,
              # Position in the message of the last character the citation covers.
              end_index:,
              # ID of the cited file.
              file_id:,
              # Name of the cited file.
              filename:,
              # Position in the message of the first character the citation covers.
              start_index:,
              # Annotation kind; always `container_file_citation`.
              type: :container_file_citation
            )
            end

            sig do
              override.returns(
                {
                  container_id: String,
                  end_index: Integer,
                  file_id: String,
                  filename: String,
                  start_index: Integer,
                  type: Symbol
                }
              )
            end
            def to_hash
            end
          end

          # Names a file that the output text refers to.
          class FilePath < OpenAI::Internal::Type::BaseModel
            OrHash =
              T.type_alias do
                T.any(
                  OpenAI::Responses::ResponseOutputText::Annotation::FilePath,
                  OpenAI::Internal::AnyHash
                )
              end

            # ID of the file.
            sig { returns(String) }
            attr_accessor :file_id

            # Place of the file among the files the answer uses.
            sig { returns(Integer) }
            attr_accessor :index

            # Annotation kind; always `file_path`.
            sig { returns(Symbol) }
            attr_accessor :type

            sig do
              params(
                file_id: String,
                index: Integer,
                type: Symbol
              ).returns(T.attached_class)
            end
            def self.new(
              # ID of the file.
              file_id:,
              # Place of the file among the files the answer uses.
              index:,
              # Annotation kind; always `file_path`.
              type: :file_path
            )
            end

            sig do
              override.returns(
                { file_id: String, index: Integer, type: Symbol }
              )
            end
            def to_hash
            end
          end

          sig do
            override.returns(
              T::Array[
                OpenAI::Responses::ResponseOutputText::Annotation::Variants
              ]
            )
          end
          def self.variants
          end
        end

        # How probable the model found a token it wrote, together with the likeliest
        # alternatives.
        class Logprob < OpenAI::Internal::Type::BaseModel
          OrHash =
            T.type_alias do
              T.any(
                OpenAI::Responses::ResponseOutputText::Logprob,
                OpenAI::Internal::AnyHash
              )
            end

          sig { returns(String) }
          attr_accessor :token

          sig { returns(T::Array[Integer]) }
          attr_accessor :bytes

          sig { returns(Float) }
          attr_accessor :logprob

          sig do
            returns(
              T::Array[
                OpenAI::Responses::ResponseOutputText::Logprob::TopLogprob
              ]
            )
          end
          attr_reader :top_logprobs

          sig do
            params(
              top_logprobs: T::Array[
                OpenAI::Responses::ResponseOutputText::Logprob::TopLogprob::OrHash
              ]
            ).void
          end
          attr_writer :top_logprobs

          sig do
            params(
              token: String,
              bytes: T::Array[Integer],
              logprob: Float,
              top_logprobs:
                T::Array[
                  OpenAI::Responses::ResponseOutputText::Logprob::TopLogprob::OrHash
                ]
            ).returns(T.attached_class)
          end
          def self.new(
            token:,
            bytes:,
            logprob:,
            top_logprobs:
          )
          end

          sig do
            override.returns(
              {
                token: String,
                bytes: T::Array[Integer],
                logprob: Float,
                top_logprobs:
                  T::Array[
                    OpenAI::Responses::ResponseOutputText::Logprob::TopLogprob
                  ]
              }
            )
          end
          def to_hash
          end

          # A token the model could have written at this place, with its probability.
          class TopLogprob < OpenAI::Internal::Type::BaseModel
            OrHash =
              T.type_alias do
                T.any(
                  OpenAI::Responses::ResponseOutputText::Logprob::TopLogprob,
                  OpenAI::Internal::AnyHash
                )
              end

            sig { returns(String) }
            attr_accessor :token

            sig { returns(T::Array[Integer]) }
            attr_accessor :bytes

            sig { returns(Float) }
            attr_accessor :logprob

            sig do
              params(
                token: String,
                bytes: T::Array[Integer],
                logprob: Float
              ).returns(T.attached_class)
            end
            def self.new(
              token:,
              bytes:,
              logprob:
            )
            end

            sig do
              override.returns(
                { token: String, bytes: T::Array[Integer], logprob: Float }
              )
            end
            def to_hash
            end
          end
        end
      end
    end
  end
end
