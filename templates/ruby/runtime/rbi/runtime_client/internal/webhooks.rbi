# typed: strong

module RuntimeClient
  module Internal
    # @api private
    module Webhooks
      TOLERANCE = T.let(T.unsafe(nil), Integer)

      sig do
        params(
          payload: String,
          headers: T::Hash[T.any(String, Symbol), String],
          key: T.nilable(String),
          option: Symbol,
          model: T.anything,
          now: Time
        ).returns(T.untyped)
      end
      def self.unwrap(
        payload,
        headers:,
        key:,
        option: :webhook_key,
        model: T.unsafe(nil),
        now: Time.now
      )
      end

      sig { params(payload: String, model: T.anything).returns(T.untyped) }
      def self.parse(payload, model: T.unsafe(nil))
      end

      sig do
        params(
          payload: String,
          headers: T::Hash[T.any(String, Symbol), String],
          key: T.nilable(String),
          option: Symbol,
          now: Time
        ).void
      end
      def self.verify(
        payload,
        headers:,
        key:,
        option: :webhook_key,
        now: Time.now
      )
      end
    end
  end
end
