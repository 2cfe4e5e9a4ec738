# frozen_string_literal: true

module RuntimeClient
  module Resources
    class Files
      # @overload upload(file:, tags: nil, title: nil, request_options: {})
      #
      #   @param file [Pathname, StringIO, IO, String, RuntimeClient::FilePart]
      #   @param tags [Array<String>]
      #   @param title [String]
      #   @param request_options [RuntimeClient::RequestOptions, Hash{Symbol=>Object}, nil]
      #
      #   @return [Object]
      #
      #   @see RuntimeClient::Models::FileUploadParams
      def upload(params)
        parsed, options = RuntimeClient::FileUploadParams.dump_request(params)
        @client.request(
          method: :post,
          path: "files",
          headers: {"content-type" => "multipart/form-data"},
          body: parsed.body,
          options: options
        )
      end

      # @overload content(file_id, request_options: {})
      #
      #   @param file_id [String]
      #   @param request_options [RuntimeClient::RequestOptions, Hash{Symbol=>Object}, nil]
      #
      #   @return [StringIO]
      def content(file_id, params = {})
        @client.request(
          method: :get,
          path: ["files/%1$s/content", file_id],
          headers: {"accept" => "application/octet-stream"},
          model: StringIO,
          options: params[:request_options]
        )
      end

      # @api private
      #
      # @param client [RuntimeClient::Client]
      def initialize(client:)
        @client = client
      end
    end
  end
end
