# typed: strong

module OpenAI
  # What can be said of a single request. A Hash with the same keys does as well.
  class RequestOptions < OpenAI::Internal::Type::BaseModel
    OrHash =
      T.type_alias do
        T.any(OpenAI::RequestOptions, OpenAI::Internal::AnyHash)
      end

    # By this key servers recognise a request that is sent again.
    sig { returns(T.nilable(String)) }
    attr_accessor :idempotency_key

    # Further parameters of the query, which go before those of the method.
    sig { returns(T.nilable(T::Hash[String, T.anything])) }
    attr_accessor :extra_query

    # Further headers, which go before all others; one that is `nil` is not sent.
    sig { returns(T.nilable(T::Hash[String, T.nilable(String)])) }
    attr_accessor :extra_headers

    # Further properties of the body, which go before those of the method.
    sig { returns(T.nilable(T.anything)) }
    attr_accessor :extra_body

    # How often the request is tried again.
    sig { returns(T.nilable(Integer)) }
    attr_accessor :max_retries

    # Seconds that each attempt may take.
    sig { returns(T.nilable(Float)) }
    attr_accessor :timeout

    # Is called with the response, before its result is made.
    sig do
      returns(
        T.nilable(
          T
            .proc
            .params(response: OpenAI::Internal::Transport::Response)
            .void
        )
      )
    end
    attr_accessor :on_response

    sig do
      params(
        idempotency_key: T.nilable(String),
        extra_query: T.nilable(T::Hash[String, T.anything]),
        extra_headers: T.nilable(T::Hash[String, T.nilable(String)]),
        extra_body: T.nilable(T.anything),
        max_retries: T.nilable(Integer),
        timeout: T.nilable(Float),
        on_response:
          T.nilable(
            T
              .proc
              .params(response: OpenAI::Internal::Transport::Response)
              .void
          )
      ).returns(T.attached_class)
    end
    def self.new(
      idempotency_key: nil,
      extra_query: nil,
      extra_headers: nil,
      extra_body: nil,
      max_retries: nil,
      timeout: nil,
      on_response: nil
    )
    end
  end
end
