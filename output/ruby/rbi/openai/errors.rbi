# typed: strong

module OpenAI
  module Errors
    # The base of all errors of this package.
    class Error < StandardError
    end

    # A value is not of the kind that it should be.
    class ConversionError < OpenAI::Errors::Error
      sig { returns(T.anything) }
      attr_reader :value
    end

    # The pages of a list lead back to one that has been read.
    class PaginationError < OpenAI::Errors::Error
    end

    # A delivery of a webhook that is not genuine, or came too late to be trusted.
    class WebhookVerificationError < OpenAI::Errors::Error
    end

    # A request that failed.
    class APIError < OpenAI::Errors::Error
      include OpenAI::Internal::ErrorDetails

      # Without credentials.
      sig { returns(T.nilable(URI::Generic)) }
      attr_reader :url

      # nil if there was no response.
      sig { returns(T.nilable(Integer)) }
      attr_reader :status

      # With names in lower case; nil if there was no response.
      sig { returns(T.nilable(T::Hash[String, String])) }
      attr_reader :headers

      # What JSON the response has, with Symbols as keys; its text if it is no JSON.
      sig { returns(T.nilable(T.anything)) }
      attr_reader :body

      # How the API calls the request.
      sig { returns(T.nilable(String)) }
      def request_id
      end
    end

    # There was no response. `cause` tells more.
    class APIConnectionError < OpenAI::Errors::APIError
    end

    # There was no response in time.
    class APITimeoutError < OpenAI::Errors::APIConnectionError
    end

    # The API has answered with an error.
    class APIStatusError < OpenAI::Errors::APIError
      # @api private
      sig do
        params(
          status: Integer,
          url: T.nilable(URI::Generic),
          headers: T.nilable(T::Hash[String, String]),
          body: T.nilable(T.anything),
          message: T.nilable(String)
        ).returns(T.attached_class)
      end
      def self.for(status:, url:, headers: nil, body: nil, message: nil)
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
      HTTP_STATUS = T.let(T.unsafe(nil), T::Range[Integer])
    end
  end
end
