# typed: strong

module OpenAI
  module Internal
    module Transport
      # What all clients have in common.
      #
      # @api private
      class BaseClient
        abstract!

        # The URL below which all paths are.
        sig { returns(String) }
        attr_reader :base_url

        # Seconds that each attempt may take.
        sig { returns(T.nilable(Float)) }
        attr_reader :timeout

        # How often a failed request is tried again.
        sig { returns(Integer) }
        attr_reader :max_retries

        # Seconds before the first retry.
        sig { returns(Float) }
        attr_reader :initial_retry_delay

        # Seconds: the longest wait that the client chooses by itself.
        sig { returns(Float) }
        attr_reader :max_retry_delay

        sig { returns(T.nilable(String)) }
        attr_reader :idempotency_header

        # Sends a request, also to a path that there is no method for.
        sig do
          params(
            method: Symbol,
            path: T.any(String, T::Array[T.anything]),
            query: T.nilable(T::Hash[T.any(Symbol, String), T.anything]),
            headers: T.nilable(T::Hash[String, T.nilable(String)]),
            body: T.nilable(T.anything),
            unwrap: T.nilable(Symbol),
            page: T.nilable(T::Class[T.anything]),
            stream: T.nilable(T::Class[T.anything]),
            envelope: T::Boolean,
            model: T.anything,
            security: T.nilable(T::Hash[Symbol, T::Boolean]),
            base_url: T.nilable(String),
            defaults: T.nilable(OpenAI::Internal::AnyHash),
            foreign: T::Boolean,
            options: T.nilable(OpenAI::RequestOptions::OrHash)
          ).returns(T.untyped)
        end
        def request(
          method:,
          path:,
          query: nil,
          headers: nil,
          body: nil,
          unwrap: nil,
          page: nil,
          stream: nil,
          envelope: false,
          model: T.unsafe(nil),
          security: nil,
          base_url: nil,
          defaults: nil,
          foreign: false,
          options: nil
        )
        end
      end
    end
  end
end
