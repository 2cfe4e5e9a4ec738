# frozen_string_literal: true

module RuntimeClient
  module Models
    # @see RuntimeClient::Resources::Files#upload
    class FileUploadParams < RuntimeClient::Internal::Type::BaseModel
      extend RuntimeClient::Internal::Type::RequestParameters::Converter
      include RuntimeClient::Internal::Type::RequestParameters

      # @!attribute file
      #
      #   @return [Pathname, StringIO, IO, String, RuntimeClient::FilePart]
      required :file, RuntimeClient::Internal::Type::FileInput

      # @!attribute tags
      #
      #   @return [Array<String>, nil]
      optional :tags, RuntimeClient::Internal::Type::ArrayOf[String]

      # @!attribute title
      #
      #   @return [String, nil]
      optional :title, String

      # @!method initialize(file:, tags: nil, title: nil, request_options: {})
      #   @param file [Pathname, StringIO, IO, String, RuntimeClient::FilePart]
      #   @param tags [Array<String>]
      #   @param title [String]
      #   @param request_options [RuntimeClient::RequestOptions, Hash{Symbol=>Object}]
    end
  end

  FileUploadParams = Models::FileUploadParams
end
