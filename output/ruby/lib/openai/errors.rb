# frozen_string_literal: true

module OpenAI
  # What this package raises, besides `ArgumentError` for calls that cannot be meant.
  module Errors
    # The base of all errors of this package.
    class Error < StandardError
    end

    # A value is not of the kind that it should be.
    class ConversionError < OpenAI::Errors::Error
      # @return [Object]
      attr_reader :value

      # @api private
      #
      # @param value [Object]
      # @param type [Object]
      # @param on [Class, nil] the model.
      # @param field [Symbol, nil] its property.
      def initialize(value, type, on: nil, field: nil)
        where = on ? "#{on}##{field}: " : ""
        shown = value.inspect
        shown = "#{shown[0, 80]}…" if shown.length > 81
        super("#{where}#{shown} cannot be read as #{type}")
        @value = value
        @type = type
      end

      # @api private
      #
      # @return [OpenAI::Errors::ConversionError]
      def at(model, field) = self.class.new(@value, @type, on: model, field: field)
    end

    # The pages of a list lead back to one that has been read.
    class PaginationError < OpenAI::Errors::Error
      # @api private
      def initialize(message = "The API leads back to a page that has been read already") = super
    end

    # A delivery of a webhook that is not genuine, or came too late to be trusted.
    class WebhookVerificationError < OpenAI::Errors::Error
    end

    # A request that failed.
    class APIError < OpenAI::Errors::Error
      include OpenAI::Internal::ErrorDetails

      # @return [URI::Generic, nil] without credentials.
      attr_reader :url

      # @return [Integer, nil] nil if there was no response.
      attr_reader :status

      # @return [Hash{String=>String}, nil] with names in lower case; nil if there was no response.
      attr_reader :headers

      # @return [Object, nil] what JSON the response has, with Symbols as keys; its text if it is no JSON.
      attr_reader :body

      # @api private
      #
      # @param url [URI::Generic, nil]
      # @param status [Integer, nil]
      # @param headers [Hash{String=>String}, nil]
      # @param body [Object, nil]
      # @param message [String, nil]
      def initialize(url:, status: nil, headers: nil, body: nil, message: nil)
        @url = url && OpenAI::Internal::Redact.url(url)
        @status = status
        @headers = headers
        @body = body
        super(message)
      end

      # @return [String, nil] how the API calls the request, to be told to those who run it.
      def request_id = headers&.[]("x-request-id")

      # What the body, or the error inside it, has below a name.
      #
      # @param name [Symbol]
      # @return [Object, nil]
      private def error_property(name)
        return unless @body.is_a?(Hash)

        inner = @body[:error]
        inner.is_a?(Hash) && inner.key?(name) ? inner[name] : @body[name]
      end
    end

    # There was no response. `cause` tells more.
    class APIConnectionError < OpenAI::Errors::APIError
      # @api private
      def initialize(url:, message: "Connection error.", **rest) = super
    end

    # There was no response in time.
    class APITimeoutError < OpenAI::Errors::APIConnectionError
      # @api private
      def initialize(url:, message: "Request timed out.", **rest) = super
    end

    # The API has answered with an error.
    class APIStatusError < OpenAI::Errors::APIError
      # The error for a status.
      #
      # @api private
      #
      # @param status [Integer]
      # @param given [Hash] as for `new`.
      # @return [OpenAI::Errors::APIStatusError]
      def self.for(status:, **given)
        kind = CLASSES.find { |known, _| known === status }
        (kind ? kind.last : APIStatusError).new(status: status, **given)
      end

      # @api private
      def initialize(url:, status:, headers: nil, body: nil, message: nil)
        message ||= describe(status, body)
        super(url: url, status: status, headers: headers, body: body, message: message)
      end

      private def describe(status, body)
        detail = body.is_a?(Hash) ? told(body) : body
        "#{status} #{detail.nil? || detail == '' ? 'status code (no body)' : detail}"
      end

      private def told(body)
        inner = body[:error]
        candidates = [body[:message], inner.is_a?(Hash) ? inner[:message] : inner]
        candidates.find { |text| text.is_a?(String) && !text.empty? } || JSON.generate(body)
      end
    end

    # Status 400.
    class BadRequestError < OpenAI::Errors::APIStatusError
      HTTP_STATUS = 400
    end

    # Status 401.
    class AuthenticationError < OpenAI::Errors::APIStatusError
      HTTP_STATUS = 401
    end

    # Status 403.
    class PermissionDeniedError < OpenAI::Errors::APIStatusError
      HTTP_STATUS = 403
    end

    # Status 404.
    class NotFoundError < OpenAI::Errors::APIStatusError
      HTTP_STATUS = 404
    end

    # Status 409.
    class ConflictError < OpenAI::Errors::APIStatusError
      HTTP_STATUS = 409
    end

    # Status 422.
    class UnprocessableEntityError < OpenAI::Errors::APIStatusError
      HTTP_STATUS = 422
    end

    # Status 429.
    class RateLimitError < OpenAI::Errors::APIStatusError
      HTTP_STATUS = 429
    end

    # Status 500 and above.
    class InternalServerError < OpenAI::Errors::APIStatusError
      HTTP_STATUS = (500..)
    end

    class APIStatusError
      # @api private
      CLASSES = [
        BadRequestError,
        AuthenticationError,
        PermissionDeniedError,
        NotFoundError,
        ConflictError,
        UnprocessableEntityError,
        RateLimitError,
        InternalServerError
      ].to_h { |error| [error::HTTP_STATUS, error] }.freeze
      private_constant :CLASSES
    end
  end
end
